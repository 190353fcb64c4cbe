package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import java.time.Duration;
import java.util.List;

/** 429: a password or code was tried too often; says when to come back. */
class TooManyAttempts extends ProblemException {

    private static final long serialVersionUID = 1;

    private final long retryAfterSeconds;
    private final boolean first;

    /** @param first whether no other attempt was refused since the last that was let through */
    TooManyAttempts(Duration wait, boolean first) {
        super(
                429,
                "too-many-attempts",
                "Too many attempts",
                "Sign-in was tried too often. Wait " + words(seconds(wait)) + ", then try again.",
                List.of());
        retryAfterSeconds = seconds(wait);
        this.first = first;
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    boolean isFirst() {
        return first;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String words(long seconds) {
        if (seconds < 60) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
