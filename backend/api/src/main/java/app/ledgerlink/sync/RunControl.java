package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.LinkReplaced;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.SyncRun.Trigger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a person does with runs: Sync Now and cancel. */
@ApplicationScoped
class RunControl {

    private final Jdbi jdbi;
    private final RunCost cost;
    private final RunStarter starter;
    private final SyncQueue queue;
    private final RunAudit audit;
    private final Clock clock;
    private final RunMeters meters;

    RunControl(
            Jdbi jdbi,
            RunCost cost,
            RunStarter starter,
            SyncQueue queue,
            RunAudit audit,
            Clock clock,
            RunMeters meters) {
        this.meters = meters;
        this.cost = cost;
        this.audit = audit;
        this.jdbi = jdbi;
        this.starter = starter;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * @return the run that is active now, be it new or not
     * @throws LedgerTrouble.MustWait when a new one costs more than the caller's share of calls has left
     */
    UUID start(ConnectionRef connection, SyncRun.Kind kind, String requestedBy) {
        if (!starter.isActive(connection)) {
            cost.take(connection, kind);
        }
        UUID run = QuarkusTransaction.requiringNew().call(() -> {
            RunStarter.Started started = starter.start(connection, kind, Trigger.PERSON, requestedBy);
            if (started.isNew()) {
                audit.started(connection, started.run(), kind);
            }
            return started.run();
        });
        queue.hurry();
        return run;
    }

    /** Until the first sync, nobody would owe anything: it is queued with the decision, in its transaction. */
    void replaced(@Observes LinkReplaced event) {
        starter.start(event.connection(), SyncRun.Kind.SYNC, Trigger.PERSON, event.by());
    }

    /** A run that no worker holds ends at once, a running one at its next page, a finished one stays as it is. */
    void cancel(RunKey key, Origin by) {
        QuarkusTransaction.requiringNew().run(() -> {
            int cancelled = jdbi.withHandle(h -> h.createUpdate("""
                        update sync_run set cancel_requested = true,
                            state = case when state = 'RUNNING' then state else 'CANCELLED' end,
                            activity = case when state = 'RUNNING' then 'Cancelling' else 'Cancelled' end,
                            finished_at = case when state = 'RUNNING' then null else cast(:now as timestamptz) end,
                            waiting_until = null, waiting_reason = null
                        where workspace_id = :workspaceId and id = :runId and run_is_active(state)
                          and not (cancel_requested and state = 'RUNNING')
                        """)
                    .bindMap(key.binds())
                    .bind("now", Timestamps.now(clock))
                    .execute());
            if (cancelled == 1) {
                meters.ended(key.workspaceId(), key.runId());
                audit.cancelled(key, by);
            }
        });
    }
}
