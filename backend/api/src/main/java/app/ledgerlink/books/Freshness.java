package app.ledgerlink.books;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * From when on figures are old: when several automatic syncs in a row did not come to an end, and a day after the last
 * sync where none is automatic.
 */
final class Freshness {

    private static final Duration WITHOUT_SCHEDULE = Duration.ofHours(24);
    private static final Map<String, Duration> BY_SCHEDULE = Map.of(
            "EVERY_15_MINUTES", Duration.ofHours(2),
            "HOURLY", Duration.ofHours(6),
            "DAILY", Duration.ofHours(50));

    private Freshness() {}

    static boolean isOld(String schedule, Instant asOf, Instant now) {
        return asOf.plus(BY_SCHEDULE.getOrDefault(schedule, WITHOUT_SCHEDULE)).isBefore(now);
    }
}
