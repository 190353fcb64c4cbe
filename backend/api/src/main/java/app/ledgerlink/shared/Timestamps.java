package app.ledgerlink.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants at the grain that PostgreSQL keeps, so that what was written equals what is read. */
public final class Timestamps {

    private Timestamps() {}

    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
