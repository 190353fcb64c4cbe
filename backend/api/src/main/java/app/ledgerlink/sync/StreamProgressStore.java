package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** How far the streams of a run are; in the caller's transaction. */
@ApplicationScoped
class StreamProgressStore {

    private final Jdbi jdbi;
    private final Clock clock;

    StreamProgressStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void lay(Run run, Collection<StreamType> streams) {
        jdbi.useHandle(h -> h.createUpdate("insert into sync_run_stream (workspace_id, run_id, stream)"
                        + " select :workspaceId, :runId, unnest(:streams) on conflict do nothing")
                .bindMap(run.binds())
                .bindArray(
                        "streams",
                        String.class,
                        streams.stream().map(StreamType::name).toList())
                .execute());
    }

    /** How many rows the run has stored that were new or different. */
    long changed(Run run) {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(sum(changed), 0) from sync_run_stream"
                        + " where workspace_id = :workspaceId and run_id = :runId")
                .bindMap(run.binds())
                .mapTo(long.class)
                .one());
    }

    /**
     * @param total records of the whole stream; null leaves what was known
     * @param processed changed added to what was counted before
     */
    void add(Run run, StreamType stream, Long total, long processed, long changed, boolean done) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update sync_run_stream set total = coalesce(:total, total), processed = processed + :processed,
                            changed = changed + :changed, started_at = coalesce(started_at, :now),
                            finished_at = case when :done then coalesce(finished_at, :now) else finished_at end
                        where workspace_id = :workspaceId and run_id = :runId and stream = :stream
                        """)
                .bindMap(run.binds())
                .bind("stream", stream.name())
                .bind("total", total)
                .bind("processed", processed)
                .bind("changed", changed)
                .bind("done", done)
                .bind("now", Timestamps.now(clock))
                .execute());
    }
}
