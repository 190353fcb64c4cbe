package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.SyncRun.Trigger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Starts the runs that are due, and puts back in the queue what fell out of it. Any number of nodes may do so. */
@ApplicationScoped
class SyncSchedule {

    private static final Logger LOG = Logger.getLogger(SyncSchedule.class);
    private static final int BATCH = 500;

    /** @param every how often, by the name of its setting */
    record Due(UUID workspaceId, UUID connectionId, SyncRun.Kind kind, String every, Instant dueAt) {

        ConnectionRef connection() {
            return new ConnectionRef(workspaceId, connectionId);
        }

        Duration interval() {
            return kind == SyncRun.Kind.RECHECK
                    ? SyncSettingsStore.interval(SyncSettings.Recheck.valueOf(every))
                    : SyncSettingsStore.interval(SyncSettings.Schedule.valueOf(every));
        }
    }

    private final Jdbi jdbi;
    private final RunStore runs;
    private final RunControl control;
    private final SyncQueue queue;
    private final LedgerGateways gateways;
    private final Clock clock;
    private final boolean enabled;

    SyncSchedule(
            Jdbi jdbi,
            RunStore runs,
            RunControl control,
            SyncQueue queue,
            LedgerGateways gateways,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.worker.enabled", defaultValue = "true") boolean enabled) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.control = control;
        this.queue = queue;
        this.gateways = gateways;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (enabled) {
            attempt("What is due could not be looked up", this::startDue);
            attempt("Runs that are missing in the queue could not be looked up", this::requeueLost);
        }
    }

    /** All that is due, the longest waiting first, a batch at a time. */
    void startDue() {
        Due last = null;
        List<Due> batch;
        do {
            batch = due(last);
            for (Due due : batch) {
                attempt("The %s of %s could not be started".formatted(due.kind(), due.connection()), () -> start(due));
                last = due;
            }
        } while (batch.size() == BATCH);
    }

    private void start(Due due) {
        Reach.within(
                due.workspaceId(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    if (!mustWait(due) && claim(due)) {
                        control.start(due.connection(), due.kind(), Trigger.SCHEDULE, null);
                    }
                }));
    }

    /** A re-check waits for its turn; an ordinary sync has nothing to add to a run that links customers. */
    private boolean mustWait(Due due) {
        return due.kind() == SyncRun.Kind.RECHECK
                ? runs.isActive(due.connection())
                : runs.isTryingOut(due.connection());
    }

    /** What fails here is one row's, and tried again at the next tick: the others go on. */
    private static void attempt(String failed, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(failed, e);
        }
    }

    /** @param last of the batch before; null for the first */
    private List<Due> due(Due last) {
        return Reach.across(() -> jdbi.withHandle(h -> h.createQuery("""
                        select d.* from (
                            select workspace_id, connection_id, 'RECHECK' as kind, recheck as every,
                                next_recheck_at as due_at
                            from sync_settings s
                            where next_recheck_at <= :now and recheck <> 'OFF' and exists (
                                select from sync_run r
                                where r.workspace_id = s.workspace_id and r.connection_id = s.connection_id
                                  and r.kind = 'SYNC' and r.state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS'))
                            union all
                            select workspace_id, connection_id, 'SYNC', schedule, next_run_at from sync_settings
                            where next_run_at <= :now and schedule <> 'OFF') d
                        join ledger_connection_shown c on c.workspace_id = d.workspace_id and c.id = d.connection_id
                        join workspace_shown w on w.id = d.workspace_id and w.suspended_at is null
                        where c.state = 'CONNECTED' and lower(c.application) = any(:applications)
                          and (cast(:lastDue as timestamptz) is null
                            or (d.due_at, d.connection_id, d.kind) > (:lastDue, cast(:lastId as uuid), :lastKind))
                        order by d.due_at, d.connection_id, d.kind limit :batch
                        """)
                .bind("now", Timestamps.now(clock))
                .bindArray("applications", String.class, gateways.codes())
                .bind("lastDue", last == null ? null : last.dueAt())
                .bind("lastId", last == null ? null : last.connectionId())
                .bind("lastKind", last == null ? null : last.kind().name())
                .bind("batch", BATCH)
                .mapTo(Due.class)
                .list()));
    }

    /** Of several nodes that see the same row, one moves it on. */
    private boolean claim(Due due) {
        return jdbi.withHandle(h -> h.createUpdate(
                                """
                                update sync_settings set %1$s = :next
                                where workspace_id = :workspaceId and connection_id = :connectionId
                                  and %1$s = :dueAt
                                """.formatted(due.kind() == SyncRun.Kind.RECHECK ? "next_recheck_at" : "next_run_at"))
                        .bind("workspaceId", due.workspaceId())
                        .bind("connectionId", due.connectionId())
                        .bind("dueAt", due.dueAt())
                        .bind("next", following(due))
                        .execute())
                == 1;
    }

    private Instant following(Due due) {
        Instant now = Timestamps.now(clock);
        Duration interval = due.interval();
        Instant next = due.dueAt().plus(interval);
        return next.isAfter(now) ? next : now.plus(interval);
    }

    /** A run without an entry in the queue would stay active for ever. */
    void requeueLost() {
        lost().forEach(run -> attempt(
                "Run %s could not be put back in the queue".formatted(run.key()),
                () -> QuarkusTransaction.requiringNew().run(() -> queue.add(run.key(), clock.instant(), run.turn()))));
    }

    private List<Lost> lost() {
        return Reach.across(() -> jdbi.withHandle(h -> h.createQuery("""
                        select workspace_id, id as run_id, coalesce(turn_at, queued_at) as turn from sync_run r
                        where run_is_active(state) and not exists (
                            select from scheduled_tasks t where t.task_name = :task
                              and t.task_instance = r.workspace_id || ':' || r.id)
                        """ + RunStore.IN_USE)
                .bind("task", SyncQueue.TASK)
                .mapTo(Lost.class)
                .list()));
    }

    record Lost(UUID workspaceId, UUID runId, Instant turn) {

        Run.Key key() {
            return new Run.Key(workspaceId, runId);
        }
    }
}
