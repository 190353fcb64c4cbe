package app.ledgerlink.sync;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.shared.RecordMapper;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.SyncRun.Trigger;
import app.ledgerlink.sync.SyncSettings.Schedule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Starts the runs that are due, and puts back in the queue what fell out of it. Any number of nodes may do so. */
@ApplicationScoped
class SyncSchedule {

    record Due(UUID workspaceId, UUID connectionId, Schedule schedule, Instant nextRunAt) {}

    private final Jdbi jdbi;
    private final RunStarter starter;
    private final SyncQueue queue;
    private final Clock clock;
    private final boolean enabled;

    SyncSchedule(
            Jdbi jdbi,
            RunStarter starter,
            SyncQueue queue,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.worker.enabled", defaultValue = "true") boolean enabled) {
        this.jdbi = jdbi;
        this.starter = starter;
        this.queue = queue;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (enabled) {
            startDue();
            requeueLost();
        }
    }

    void startDue() {
        for (Due due : due()) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (claim(due)) {
                    starter.start(new ConnectionRef(due.workspaceId(), due.connectionId()), Trigger.SCHEDULE, null);
                }
            });
        }
    }

    private List<Due> due() {
        return jdbi.withHandle(h -> h.createQuery("""
                        select s.workspace_id, s.connection_id, s.schedule, s.next_run_at
                        from sync_settings s join ledger_connection c
                            on c.workspace_id = s.workspace_id and c.id = s.connection_id
                        where s.next_run_at <= :now and s.schedule <> 'OFF' and c.state = 'CONNECTED'
                        order by s.next_run_at limit 500
                        """)
                .bind("now", Timestamps.now(clock))
                .map(RecordMapper.of(Due.class))
                .list());
    }

    /** Of several nodes that see the same row, one moves it on. */
    private boolean claim(Due due) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update sync_settings set next_run_at = :next
                                where workspace_id = :workspaceId and connection_id = :connectionId
                                  and next_run_at = :nextRunAt
                                """)
                        .bind("workspaceId", due.workspaceId())
                        .bind("connectionId", due.connectionId())
                        .bind("nextRunAt", due.nextRunAt())
                        .bind("next", following(due))
                        .execute())
                == 1;
    }

    private Instant following(Due due) {
        Instant now = Timestamps.now(clock);
        Duration interval = SyncSettingsStore.interval(due.schedule());
        Instant next = due.nextRunAt().plus(interval);
        return next.isAfter(now) ? next : now.plus(interval);
    }

    /** A run without an entry in the queue would stay active for ever. */
    void requeueLost() {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.withHandle(h -> h.createQuery("""
                                select workspace_id, id as run_id from sync_run r
                                where state in ('QUEUED', 'RUNNING', 'WAITING') and not exists (
                                    select from scheduled_tasks t where t.task_name = :task
                                      and t.task_instance = r.workspace_id || ':' || r.id)
                                """)
                                .bind("task", SyncQueue.TASK)
                                .map(RecordMapper.of(RunKey.class))
                                .list())
                        .forEach(key -> queue.add(key, clock.instant())));
    }
}
