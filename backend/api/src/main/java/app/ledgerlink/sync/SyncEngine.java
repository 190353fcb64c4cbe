package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerCalls;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.LogContext;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Traces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Steps steps;
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
            Steps steps,
            Setbacks setbacks,
            LedgerGateways gateways,
            LedgerCalls calls,
            Turns turns,
            FreshStatistics statistics,
            Traces traces,
            Clock clock) {
        this.traces = traces;
        this.runs = runs;
        this.planner = planner;
        this.progress = progress;
        this.steps = steps;
        this.setbacks = setbacks;
        this.gateways = gateways;
        this.calls = calls;
        this.turns = turns;
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * @param stopping whether this node shuts down; the run is then handed on from its last page
     * @return when to go on; empty when there is nothing left to do
     */
    Optional<Instant> work(RunKey key, BooleanSupplier stopping) {
        return Reach.within(key.workspaceId(), () -> workOn(key, stopping));
    }

    private Optional<Instant> workOn(RunKey key, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            return Optional.of(clock.instant());
        }
        try (LogContext inLog = LogContext.of(key.workspaceId(), "sync", key.runId())) {
            return claimed(key, stopping);
        }
    }

    private Optional<Instant> claimed(RunKey key, BooleanSupplier stopping) {
        calls.stored();
        Optional<Claim> claim;
        try {
            claim = QuarkusTransaction.requiringNew().call(() -> runs.claim(key));
        } catch (Claim.Unknown unknown) {
            LOG.warnf("Run %s is left to a newer node: %s", key, unknown.getMessage());
            return Optional.of(clock.instant().plus(LEFT_TO_OTHERS));
        }
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        Instant began = clock.instant();
        try {
            return traces.span("sync run", about(claim.get()), span -> work(claim.get(), began, stopping));
        } catch (Claim.Lost lost) {
            LOG.infof("Run %s was taken over or ended elsewhere", key);
            return Optional.empty();
        } catch (LedgerTrouble trouble) {
            return setbacks.handle(claim.get(), trouble);
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "Run %s met an unexpected failure", key);
            return setbacks.handle(claim.get(), stopping.getAsBoolean() ? new LedgerTrouble.Stopped() : unexpected);
        } finally {
            turns.worked(began);
        }
    }

    private Optional<Instant> work(Claim claim, Instant began, BooleanSupplier stopping) {
        Checkpoint checkpoint = runs.checkpoint(claim);
        if (checkpoint.steps == null) {
            checkpoint = QuarkusTransaction.requiringNew().call(() -> begin(claim));
        }
        gateways.of(claim.connection()).source().ensureConnected(claim.connection());
        while (!checkpoint.finished()) {
            if (stopping.getAsBoolean()) {
                throw new LedgerTrouble.Stopped();
            }
            if (!steps.run(claim, checkpoint)) {
                return Optional.empty();
            }
            if (!checkpoint.finished() && turns.isOver(began)) {
                QuarkusTransaction.requiringNew().run(() -> runs.giveBack(claim, turns.next(claim)));
                return Optional.of(clock.instant());
            }
        }
        statistics.afterRun(claim);
        QuarkusTransaction.requiringNew().run(() -> runs.succeed(claim));
        return Optional.empty();
    }

    private static Map<String, String> about(Claim claim) {
        return Map.of(
                "ledgerlink.workspace", claim.workspaceId().toString(),
                "ledgerlink.run", claim.runId().toString(),
                "ledgerlink.run.kind", claim.kind().name());
    }

    private Checkpoint begin(Claim claim) {
        Checkpoint plan = planner.plan(claim.connection(), claim.kind());
        runs.hold(claim);
        progress.lay(claim, plan.streams());
        runs.save(claim, plan, 0);
        return plan;
    }
}
