package app.ledgerlink.sync;

import app.ledgerlink.sync.SyncRun.RunCounts;
import app.ledgerlink.sync.SyncRun.RunState;
import app.ledgerlink.sync.SyncRun.StreamProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Puts together what people see of a run. */
@ApplicationScoped
class RunView {

    private final Turns turns;
    private final Clock clock;

    RunView(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    SyncRun of(RunRow run, List<StreamRow> streams) {
        List<StreamRow> ordered =
                streams.stream().sorted(Comparator.comparing(StreamRow::stream)).toList();
        return new SyncRun(
                run.id(),
                run.connectionId(),
                run.organisationName(),
                run.kind(),
                run.trigger(),
                run.requestedByName(),
                run.state(),
                run.activity(),
                run.queuedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.queuePosition(),
                startOf(run),
                run.waitingUntil(),
                run.waitingReason(),
                estimate(run, ordered),
                ordered.stream().map(RunView::progress).toList(),
                new RunCounts(
                        ordered.stream().mapToLong(StreamRow::processed).sum(),
                        ordered.stream().mapToLong(StreamRow::changed).sum(),
                        run.excluded(),
                        run.failed(),
                        run.parked(),
                        run.repaired()),
                run.calls(),
                RunProblems.of(run.problemCode(), run.problemDetail()));
    }

    private Instant startOf(RunRow run) {
        return run.state() == RunState.QUEUED ? turns.startOf(run.queuePosition(), run.running()) : null;
    }

    private Instant estimate(RunRow run, List<StreamRow> streams) {
        Instant now = clock.instant();
        Instant goesOnAt = switch (run.state()) {
            case RUNNING -> now;
            case WAITING -> run.waitingUntil();
            case QUEUED -> startOf(run);
            default -> null;
        };
        if (goesOnAt == null) {
            return null;
        }
        return FinishEstimate.of(
                run.startedAt(),
                now,
                goesOnAt,
                streams.stream()
                        .map(s -> new FinishEstimate.Stream(
                                s.expected(),
                                s.processed(),
                                s.finished(),
                                s.stream().mayHoldMost()))
                        .toList());
    }

    private static StreamProgress progress(StreamRow row) {
        return new StreamProgress(
                row.stream(), row.stream().label(), row.state(), row.total(), row.processed(), row.changed());
    }
}
