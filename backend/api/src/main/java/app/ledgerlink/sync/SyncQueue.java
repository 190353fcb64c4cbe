package app.ledgerlink.sync;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queue of runs, in the database and shared by all nodes, and this node's workers. */
@ApplicationScoped
class SyncQueue {

    static final String TASK = "sync-run";

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    /** Waited once for workers to end of their own accord, and once more after an interrupt. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;

    private final CustomTask<Void> task;
    private final SchedulerClient client;
    private final Scheduler workers;
    private final boolean enabled;

    SyncQueue(
            SyncEngine engine,
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.worker.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "ledgerlink.worker.threads", defaultValue = "4") int threads,
            @ConfigProperty(name = "ledgerlink.worker.poll", defaultValue = "1S") Duration poll,
            @ConfigProperty(name = "ledgerlink.worker.heartbeat", defaultValue = "5S") Duration heartbeat) {
        this.enabled = enabled;
        this.task = Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> goOn = engine.work(
                            Run.Key.parse(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    // What interrupted the work has done its part: the entry is still to be written.
                    Thread.interrupted();
                    return goOn.isEmpty()
                            ? (complete, operations) -> operations.stop()
                            : (complete, operations) -> operations.reschedule(complete, goOn.get());
                });
        this.client = SchedulerClient.Builder.create(dataSource, task)
                .enablePriority()
                .build();
        this.workers = Scheduler.create(dataSource, task)
                .threads(threads)
                .pollingInterval(poll)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_PATIENCE)
                .enablePriority()
                // A worker that is free looks for the next run at once while more wait.
                .pollUsingLockAndFetch(0.75, 1.0)
                .clock(clock::instant)
                .build();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            workers.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (enabled) {
            workers.stop();
        }
    }

    /**
     * Joins the caller's transaction; a run that is queued already stays as it is.
     *
     * @param turn see {@link Turns}
     */
    void add(Run.Key key, Instant at, Instant turn) {
        client.scheduleIfNotExists(task.instanceBuilder(key.toString())
                .priority(Turns.priority(turn))
                .scheduledTo(at));
    }

    /** Saves the next poll's delay on this node; call it after the transaction. */
    void hurry() {
        if (enabled) {
            workers.triggerCheckForDueExecutions();
        }
    }
}
