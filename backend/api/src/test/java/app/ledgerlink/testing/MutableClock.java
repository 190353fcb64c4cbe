package app.ledgerlink.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the product under test: the real one until a test sets it. A test that sets it resets it afterwards. */
@Alternative
@Priority(1)
@Singleton
public class MutableClock extends Clock {

    private volatile Clock now = Clock.systemUTC();

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        now = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Moves a stopped clock on, or makes the running clock differ from the real one. */
    public void advance(Duration by) {
        now = Clock.offset(now, by);
    }

    public void reset() {
        now = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }
}
