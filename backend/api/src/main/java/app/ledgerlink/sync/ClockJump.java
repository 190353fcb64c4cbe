package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.StreamType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.jboss.logging.Logger;

/**
 * The books' clock went back: what changes from then on is stamped before what was read already. Whoever sees it, by
 * our own clock, reads from so much earlier (ADR 0014).
 */
final class ClockJump {

    private static final Logger LOG = Logger.getLogger(ClockJump.class);

    private ClockJump() {}

    /**
     * How far the books' clock went back since it was seen last; zero where that is within the overlap of reads anyway.
     *
     * @param began when the page was asked for, by our clock; read: when it had come. An answer that took its time is no
     *     jump
     */
    static Duration seen(Checkpoint checkpoint, ReadRequest request, SourcePage page, Instant began, Instant read) {
        if (page.serverTime().equals(request.modifiedSince())) {
            // Nothing changed, and the books did not tell the time.
            return Duration.ZERO;
        }
        Long before = checkpoint.ahead;
        checkpoint.ahead = Duration.between(read, page.serverTime()).toMillis();
        if (before == null) {
            return Duration.ZERO;
        }
        Duration back = Duration.ofMillis(before).minus(Duration.between(began, page.serverTime()));
        return back.compareTo(RunPlanner.OVERLAP.dividedBy(2)) < 0 ? Duration.ZERO : back;
    }

    /**
     * Reads all changes from so much earlier, and what was read by this run once more at its end.
     *
     * @return whether the present step read its changes from too late
     */
    static boolean widen(Checkpoint checkpoint, Instant now, Duration jump) {
        LOG.warnf("The accounting system's clock went back by %s: changes are read from that much earlier", jump);
        checkpoint.since.replaceAll((stream, since) -> since.minus(jump));
        checkpoint.startedAt = earlier(checkpoint.startedAt, now);
        StepState.Reading reading = checkpoint.reading();
        checkpoint.moveTo(reading.started(earlier(reading.startedAt(), now)));
        checkpoint.moved.addAll(EnumSet.allOf(StreamType.class));
        Step step = checkpoint.step();
        return step.kind() == Step.Kind.READ && checkpoint.since.containsKey(step.stream());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
