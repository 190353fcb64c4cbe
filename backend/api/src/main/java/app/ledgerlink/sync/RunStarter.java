package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.SyncRun.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Queues runs, at most one active for each connection; in the caller's transaction. */
@ApplicationScoped
class RunStarter {

    /** @param isNew false for a run that was active already */
    record Started(UUID run, boolean isNew) {}

    private final Jdbi jdbi;
    private final SyncQueue queue;
    private final Turns turns;
    private final Clock clock;

    RunStarter(Jdbi jdbi, SyncQueue queue, Turns turns, Clock clock) {
        this.turns = turns;
        this.jdbi = jdbi;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * @param requestedBy name of the person; null for the schedule
     * @return the run that is active now, be it new or not
     */
    Started start(ConnectionRef connection, SyncRun.Kind kind, Trigger trigger, String requestedBy) {
        UUID id = Ids.next();
        Instant now = Timestamps.now(clock);
        Instant turn = turns.first(connection.workspaceId());
        boolean isNew = jdbi.withHandle(h -> h.createUpdate("""
                                insert into sync_run (workspace_id, id, connection_id, kind, trigger, requested_by_name,
                                    state, activity, queued_at, turn_at)
                                values (:workspaceId, :id, :connectionId, :kind, :trigger, :requestedBy,
                                    'QUEUED', 'Waiting for its turn', :now, :turn)
                                on conflict (workspace_id, connection_id)
                                    where run_is_active(state) do nothing
                                """)
                        .bindMethods(connection)
                        .bind("id", id)
                        .bind("kind", kind.name())
                        .bind("trigger", trigger.name())
                        .bind("requestedBy", requestedBy)
                        .bind("now", now)
                        .bind("turn", turn)
                        .execute())
                == 1;
        if (!isNew) {
            return new Started(active(connection), false);
        }
        queue.add(new RunKey(connection.workspaceId(), id), now, turn);
        return new Started(id, true);
    }

    /** Whether a run of the connection is queued, works or waits. */
    boolean isActive(ConnectionRef connection) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        select exists (select from sync_run
                            where workspace_id = :workspaceId and connection_id = :connectionId
                              and run_is_active(state))
                        """).bindMethods(connection).mapTo(Boolean.class).one());
    }

    /** Whether a run is active that does not do what an ordinary sync does. */
    boolean isTryingOut(ConnectionRef connection) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        select exists (select from sync_run
                            where workspace_id = :workspaceId and connection_id = :connectionId
                              and kind = 'DRY_RUN' and run_is_active(state))
                        """).bindMethods(connection).mapTo(Boolean.class).one());
    }

    private UUID active(ConnectionRef connection) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        select id from sync_run where workspace_id = :workspaceId and connection_id = :connectionId
                        order by run_is_active(state) desc, queued_at desc limit 1
                        """).bindMethods(connection).mapTo(UUID.class).one());
    }
}
