package app.ledgerlink.xerostandin.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that can be put forward, so that tokens expire and windows pass without waiting. */
public final class AdjustableClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    public AdjustableClock(Clock base) {
        this.base = base;
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** How far it runs ahead of the clock it was made from. */
    public Duration ahead() {
        return ahead;
    }

    public void ahead(Duration total) {
        ahead = total;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }
}
