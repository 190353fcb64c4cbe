package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerCalls;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.LogContext;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Traces;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Works on a run, page by page, until it is over or has to wait. Each page is read outside any transaction and stored
 * with its fates and the checkpoint in one, so that a run that was killed goes on where its last page ended.
 */
@ApplicationScoped
class SyncEngine {

    private static final Logger LOG = Logger.getLogger(SyncEngine.class);

    /** For so long at least, a node that knows more than this one may take a run. */
    private static final Duration LEFT_TO_OTHERS = Duration.ofSeconds(10);

    private final RunStore runs;
    private final RunPlanner planner;
    private final StreamProgressStore progress;
    private final Map<Step.Kind, StepWorker> workers = new EnumMap<>(Step.Kind.class);
    private final Setbacks setbacks;
    private final LedgerGateways gateways;
    private final LedgerCalls calls;
    private final Turns turns;
    private final FreshStatistics statistics;
    private final Traces traces;
    private final Clock clock;

    SyncEngine(
            RunStore runs,
            RunPlanner planner,
            StreamProgressStore progress,
            @All List<StepWorker> workers,
            Setbacks setbacks,
            LedgerGateways gateways,
            LedgerCalls calls,
            Turns turns,
            FreshStatistics statistics,
            Traces traces,
            Clock clock) {
        this.runs = runs;
        this.planner = planner;
        this.progress = progress;
        workers.forEach(worker -> worker.kinds().forEach(kind -> this.workers.put(kind, worker)));
        if (!this.workers.keySet().containsAll(EnumSet.allOf(Step.Kind.class))) {
            throw new IllegalStateException("Nobody works on some kind of steps: " + this.workers.keySet());
        }
        this.setbacks = setbacks;
        this.gateways = gateways;
        this.calls = calls;
        this.turns = turns;
        this.statistics = statistics;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * @param stopping whether this node shuts down; the run is then handed on from its last page
     * @return when to go on; empty when there is nothing left to do
     */
    Optional<Instant> work(Run.Key key, BooleanSupplier stopping) {
        return Reach.within(key.workspaceId(), () -> workOn(key, stopping));
    }

    private Optional<Instant> workOn(Run.Key key, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            return Optional.of(clock.instant());
        }
        try (LogContext inLog = LogContext.of(key.workspaceId(), "sync", key.runId())) {
            return claimed(key, stopping);
        }
    }

    private Optional<Instant> claimed(Run.Key key, BooleanSupplier stopping) {
        calls.stored();
        Optional<Run> run;
        try {
            run = QuarkusTransaction.requiringNew().call(() -> runs.claim(key));
        } catch (Run.Unknown unknown) {
            LOG.warnf("Run %s is left to a newer node: %s", key, unknown.getMessage());
            return Optional.of(clock.instant().plus(LEFT_TO_OTHERS));
        }
        if (run.isEmpty()) {
            return Optional.empty();
        }
        Instant began = clock.instant();
        try {
            return traces.span("sync run", about(run.get()), span -> work(run.get(), began, stopping));
        } catch (Run.Lost lost) {
            LOG.infof("Run %s was taken over or ended elsewhere", key);
            return Optional.empty();
        } catch (LedgerTrouble trouble) {
            return setbacks.handle(run.get(), trouble);
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "Run %s met an unexpected failure", key);
            return setbacks.handle(run.get(), stopping.getAsBoolean() ? new LedgerTrouble.Stopped() : unexpected);
        } finally {
            turns.worked(began);
        }
    }

    private Optional<Instant> work(Run run, Instant began, BooleanSupplier stopping) {
        Checkpoint checkpoint = runs.checkpoint(run);
        if (!checkpoint.isPlanned()) {
            checkpoint = QuarkusTransaction.requiringNew().call(() -> begin(run));
        }
        gateways.of(run.connection()).source().ensureConnected(run.connection());
        while (!checkpoint.finished()) {
            if (stopping.getAsBoolean()) {
                throw new LedgerTrouble.Stopped();
            }
            if (!step(run, checkpoint)) {
                return Optional.empty();
            }
            if (!checkpoint.finished() && turns.isOver(began)) {
                QuarkusTransaction.requiringNew().run(() -> runs.giveBack(run, turns.next(run)));
                return Optional.of(clock.instant());
            }
        }
        statistics.afterRun(run);
        QuarkusTransaction.requiringNew().run(() -> runs.succeed(run));
        return Optional.empty();
    }

    private boolean step(Run run, Checkpoint checkpoint) {
        StepWorker worker = workers.get(checkpoint.step().kind());
        return traces.span("sync step", about(checkpoint), span -> worker.work(run, checkpoint));
    }

    private static Map<String, String> about(Run run) {
        return Map.of(
                "ledgerlink.workspace", run.workspaceId().toString(),
                "ledgerlink.run", run.runId().toString(),
                "ledgerlink.run.kind", run.kind().name());
    }

    private static Map<String, String> about(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        return Map.of(
                "ledgerlink.step", step.kind().name(),
                "ledgerlink.stream", step.stream() == null ? "" : step.stream().name(),
                "ledgerlink.page", String.valueOf(checkpoint.page()));
    }

    private Checkpoint begin(Run run) {
        Checkpoint plan = planner.plan(run.connection(), run.kind());
        runs.hold(run);
        progress.lay(run, plan.streams());
        runs.save(run, plan, 0);
        return plan;
    }
}
