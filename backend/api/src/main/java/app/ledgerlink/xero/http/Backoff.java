package app.ledgerlink.xero.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a read is tried again: longer each time, and never all callers at the same moment. */
@Singleton
class Backoff {

    static final int ATTEMPTS = 3;
    private static final int ATTEMPTS_FOR_PEOPLE = 2;
    private static final long FIRST_MILLIS = 500;

    private final RandomGenerator random;

    @Inject
    Backoff() {
        this(new java.util.Random());
    }

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    static int attempts(Urgency urgency) {
        return urgency == Urgency.PERSON ? ATTEMPTS_FOR_PEOPLE : ATTEMPTS;
    }

    /** After so many failures: half a second, then a second, each up to half as long again. */
    Duration after(int failures) {
        long base = FIRST_MILLIS << (failures - 1);
        return Duration.ofMillis(base + random.nextLong(base / 2));
    }

    /** Calls under way end within a second or two. */
    Duration crowded() {
        return Duration.ofMillis(1000 + random.nextLong(1000));
    }

    /** On top of a wait that Xero asks for. */
    Duration spread() {
        return Duration.ofMillis(1000 + random.nextLong(1000));
    }
}
