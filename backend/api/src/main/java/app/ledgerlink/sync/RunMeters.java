package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How long runs wait and take, and what they read; of all workspaces of this node together. */
@Startup
@ApplicationScoped
class RunMeters {

    private static final String RUN = "ledgerlink.sync.run";
    private static final List<String> ENDS = List.of("SUCCEEDED", "SUCCEEDED_WITH_EXCLUSIONS", "FAILED", "CANCELLED");

    private final MeterRegistry registry;
    private final Jdbi jdbi;
    private final AfterCommit afterCommit;
    private final Timer waits;
    private final Map<StreamType, Counter> pages = new EnumMap<>(StreamType.class);

    RunMeters(MeterRegistry registry, Jdbi jdbi, AfterCommit afterCommit) {
        this.registry = registry;
        this.jdbi = jdbi;
        this.afterCommit = afterCommit;
        waits = Timer.builder("ledgerlink.sync.queue.wait")
                .description("From asking for a run to its first worker")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15))
                .register(registry);
        for (StreamType stream : StreamType.values()) {
            pages.put(
                    stream,
                    Counter.builder("ledgerlink.sync.pages")
                            .description("Pages that were read and stored")
                            .tag("stream", stream.name())
                            .register(registry));
        }
        Arrays.stream(SyncRun.Kind.values()).forEach(kind -> ENDS.forEach(state -> runs(kind.name(), state)));
    }

    /** A worker took the run for the first time. In the caller's transaction. */
    void began(UUID workspaceId, UUID runId) {
        jdbi.useHandle(h -> h.createQuery(
                        "select cast(1000 * extract(epoch from started_at - queued_at) as bigint) from sync_run"
                                + " where workspace_id = :workspaceId and id = :runId")
                .bind("workspaceId", workspaceId)
                .bind("runId", runId)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(millis -> afterCommit.run(() -> waits.record(time(millis)))));
    }

    /** The run is over, if it is. In the caller's transaction. */
    void ended(UUID workspaceId, UUID runId) {
        jdbi.useHandle(h -> h.createQuery(
                        "select kind, state, cast(1000 * extract(epoch from finished_at - coalesce(started_at, finished_at)) as bigint) as millis"
                                + " from sync_run where workspace_id = :workspaceId and id = :runId and finished_at is not null")
                .bind("workspaceId", workspaceId)
                .bind("runId", runId)
                .map((row, context) -> {
                    Timer timer = runs(row.getString("kind"), row.getString("state"));
                    Duration time = time(row.getLong("millis"));
                    return (Runnable) () -> timer.record(time);
                })
                .findOne()
                .ifPresent(afterCommit::run));
    }

    /** After it was stored. */
    void pageRead(StreamType stream) {
        pages.get(stream).increment();
    }

    private Timer runs(String kind, String state) {
        return Timer.builder(RUN)
                .description("From a run's first worker to its end, with what it waited in between")
                .tag("kind", kind)
                .tag("state", state)
                .register(registry);
    }

    /** A clock that was set back must not break a sync. */
    private static Duration time(long millis) {
        return Duration.ofMillis(Math.max(0, millis));
    }
}
