package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.connections.LinkReplaced;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.SyncRun.Trigger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Queues and cancels runs: at most one is active for each connection. */
@ApplicationScoped
class RunControl {

    /** A sync that finds nothing new asks for each stream once. */
    private static final int LEAST_CALLS = StreamType.values().length;

    /** @param isNew false for a run that was active already */
    record Started(UUID run, boolean isNew) {}

    private final RunStore runs;
    private final SyncQueue queue;
    private final Turns turns;
    private final LedgerGateways gateways;
    private final AuditTrail trail;
    private final Clock clock;
    private final RunMeters meters;

    RunControl(
            RunStore runs,
            SyncQueue queue,
            Turns turns,
            LedgerGateways gateways,
            AuditTrail trail,
            Clock clock,
            RunMeters meters) {
        this.runs = runs;
        this.queue = queue;
        this.turns = turns;
        this.gateways = gateways;
        this.trail = trail;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Sync Now.
     *
     * @return the run that is active now, be it new or not
     * @throws LedgerTrouble.MustWait when a new one costs more than the caller's share of calls has left
     */
    UUID start(ConnectionRef connection, SyncRun.Kind kind, String requestedBy) {
        if (!runs.isActive(connection)) {
            spend(connection, kind);
        }
        UUID run = QuarkusTransaction.requiringNew().call(() -> {
            Started started = start(connection, kind, Trigger.PERSON, requestedBy);
            if (started.isNew()) {
                trail.record(new Entry(
                        Action.SYNC_STARTED,
                        started.run(),
                        runs.organisation(new Run.Key(connection.workspaceId(), started.run())),
                        null,
                        Map.of("kind", kind)));
            }
            return started.run();
        });
        queue.hurry();
        return run;
    }

    /** A run costs about as much as the last one of its kind. */
    private void spend(ConnectionRef connection, SyncRun.Kind kind) {
        gateways.of(connection).shares().spend(connection, Math.max(LEAST_CALLS, runs.lastCalls(connection, kind)));
    }

    /**
     * In the caller's transaction.
     *
     * @param requestedBy name of the person; null for the schedule
     * @return the run that is active now, be it new or not
     */
    Started start(ConnectionRef connection, SyncRun.Kind kind, Trigger trigger, String requestedBy) {
        Run.Key key = new Run.Key(connection.workspaceId(), Ids.next());
        Instant now = Timestamps.now(clock);
        Instant turn = turns.first(connection.workspaceId());
        if (!runs.add(connection, key, kind, trigger, requestedBy, turn)) {
            return new Started(runs.active(connection), false);
        }
        queue.add(key, now, turn);
        return new Started(key.runId(), true);
    }

    /** Until the first sync, nobody would owe anything: it is queued with the decision, in its transaction. */
    void replaced(@Observes LinkReplaced event) {
        start(event.connection(), SyncRun.Kind.SYNC, Trigger.PERSON, event.by());
    }

    /** A run that no worker holds ends at once, a running one at its next page, a finished one stays as it is. */
    void cancel(Run.Key key, Origin by) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (runs.requestCancel(key)) {
                meters.ended(key.workspaceId(), key.runId());
                trail.record(by, new Entry(Action.SYNC_CANCELLED, key.runId(), runs.organisation(key), null, null));
            }
        });
    }
}
