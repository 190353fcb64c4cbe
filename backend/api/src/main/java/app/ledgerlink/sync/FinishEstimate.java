package app.ledgerlink.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a run will be done, measured from its own speed. */
final class FinishEstimate {

    /**
     * @param expected records of the stream in all; null while nobody knows
     * @param large whether it may hold most of the records, so that nothing can be said without it
     */
    record Stream(Long expected, long processed, boolean done, boolean large) {}

    private FinishEstimate() {}

    /**
     * @param startedAt when the run began to work
     * @param goesOnAt now, or when a waiting run goes on
     * @return null while nothing was measured, or nothing is known of what is left
     */
    static Instant of(Instant startedAt, Instant now, Instant goesOnAt, List<Stream> streams) {
        long processed = streams.stream().mapToLong(Stream::processed).sum();
        boolean unknown = streams.stream().anyMatch(s -> !s.done() && s.large() && s.expected() == null);
        if (startedAt == null || processed == 0 || unknown) {
            return null;
        }
        long left = streams.stream()
                .filter(s -> !s.done() && s.expected() != null)
                .mapToLong(s -> Math.max(0, s.expected() - s.processed()))
                .sum();
        Duration worked = Duration.between(startedAt, now);
        return goesOnAt.plusMillis(worked.toMillis() * left / processed);
    }
}
