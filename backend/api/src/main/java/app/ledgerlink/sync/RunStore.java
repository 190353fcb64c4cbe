package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * A run as it is worked on: queued, taken by one worker at a time, its checkpoint, its end. Everything runs in the
 * caller's transaction.
 */
@ApplicationScoped
class RunStore {

    /** Of a suspended workspace nothing goes on; once it is resumed, {@link SyncSchedule} puts its runs back in the queue. */
    static final String IN_USE = """
             and exists (select from workspace_shown w where w.id = workspace_id and w.suspended_at is null)
            """;

    private static final String ACTIVE = "run_is_active(state)";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Json json;
    private final RunMeters meters;
    private final LedgerGateways gateways;

    RunStore(Jdbi jdbi, Clock clock, Json json, RunMeters meters, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.clock = clock;
        this.json = json;
        this.meters = meters;
    }

    /**
     * Queues a run.
     *
     * @param requestedBy name of the person; null for the schedule
     * @return false where another run of the connection is active
     */
    boolean add(
            ConnectionRef connection,
            Run.Key key,
            SyncRun.Kind kind,
            SyncRun.Trigger trigger,
            String requestedBy,
            Instant turn) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                insert into sync_run (workspace_id, id, connection_id, kind, trigger, requested_by_name,
                                    state, activity, queued_at, turn_at)
                                values (:workspaceId, :runId, :connectionId, :kind, :trigger, :requestedBy,
                                    'QUEUED', 'Waiting for its turn', :now, :turn)
                                on conflict (workspace_id, connection_id)
                                    where run_is_active(state) do nothing
                                """)
                        .bindMethods(connection)
                        .bind("runId", key.runId())
                        .bind("kind", kind.name())
                        .bind("trigger", trigger.name())
                        .bind("requestedBy", requestedBy)
                        .bind("now", Timestamps.now(clock))
                        .bind("turn", turn)
                        .execute())
                == 1;
    }

    /** Whether a run of the connection is queued, works or waits. */
    boolean isActive(ConnectionRef connection) {
        return exists(connection, ACTIVE);
    }

    /** Whether a run is active that does not do what an ordinary sync does. */
    boolean isTryingOut(ConnectionRef connection) {
        return exists(connection, "kind = 'DRY_RUN' and " + ACTIVE);
    }

    private boolean exists(ConnectionRef connection, String condition) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from sync_run"
                        + " where workspace_id = :workspaceId and connection_id = :connectionId and " + condition + ")")
                .bindMethods(connection)
                .mapTo(Boolean.class)
                .one());
    }

    /** The run of the connection that is active, or was last. */
    UUID active(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("select id from sync_run"
                        + " where workspace_id = :workspaceId and connection_id = :connectionId order by " + ACTIVE
                        + " desc, queued_at desc limit 1")
                .bindMethods(connection)
                .mapTo(UUID.class)
                .one());
    }

    /** Calls that the last run of this kind made; 0 before the first. */
    int lastCalls(ConnectionRef connection, SyncRun.Kind kind) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select calls from sync_run where workspace_id = :workspaceId and connection_id = :connectionId
                          and kind = :kind and state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS')
                        order by queued_at desc, id limit 1
                        """)
                .bindMethods(connection)
                .bind("kind", kind.name())
                .mapTo(int.class)
                .findOne()
                .orElse(0));
    }

    /** Name of the organisation that a run reads. */
    String organisation(Run.Key key) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select coalesce(c.organisation_name, 'Accounting link')
                        from sync_run r join ledger_connection_shown c
                          on c.workspace_id = r.workspace_id and c.id = r.connection_id
                        where r.workspace_id = :workspaceId and r.id = :runId
                        """).bindMap(key.binds()).mapTo(String.class).one());
    }

    /**
     * Ends a run that no worker holds, and asks the worker of one that is running.
     *
     * @return false where it is over or was asked already
     */
    boolean requestCancel(Run.Key key) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update sync_run set cancel_requested = true,
                                    state = case when state = 'RUNNING' then state else 'CANCELLED' end,
                                    activity = case when state = 'RUNNING' then 'Cancelling' else 'Cancelled' end,
                                    finished_at = case when state = 'RUNNING' then null else cast(:now as timestamptz) end,
                                    waiting_until = null, waiting_reason = null
                                where workspace_id = :workspaceId and id = :runId
                                  and run_is_active(state)
                                  and not (cancel_requested and state = 'RUNNING')
                                """)
                        .bindMap(key.binds())
                        .bind("now", Timestamps.now(clock))
                        .execute())
                == 1;
    }

    /**
     * Takes the run over from whoever worked on it; empty when it is over, or its workspace suspended.
     *
     * @throws Run.Unknown when a newer build planned it in a way, or links to a system, that this one does not know
     */
    Optional<Run> claim(Run.Key key) {
        requireKnown(key);
        Optional<Run> claimed = jdbi.withHandle(h -> h.createQuery("""
                        update sync_run set fence = fence + 1, state = 'RUNNING',
                            started_at = coalesce(started_at, :now), waiting_until = null, waiting_reason = null
                        where workspace_id = :workspaceId and id = :runId and run_is_active(state)
                        """ + IN_USE + """
                        returning workspace_id, connection_id, id as run_id, kind, fence, checkpoint
                        """)
                .bindMap(key.binds())
                .bind("now", Timestamps.now(clock))
                .mapTo(Run.class)
                .findOne());
        claimed.filter(run -> run.fence() == 1).ifPresent(first -> meters.began(first.workspaceId(), first.runId()));
        return claimed;
    }

    private void requireKnown(Run.Key key) {
        jdbi.useHandle(h -> h.createQuery("""
                        select r.kind, r.checkpoint, c.application from sync_run r
                        join ledger_connection_shown c on c.workspace_id = r.workspace_id and c.id = r.connection_id
                        where r.workspace_id = :workspaceId and r.id = :runId for update of r
                        """)
                .bindMap(key.binds())
                .map((row, context) -> {
                    try {
                        SyncRun.Kind.valueOf(row.getString("kind"));
                        gateways.named(row.getString("application")).orElseThrow(IllegalArgumentException::new);
                        return json.read(row.getString("checkpoint"), Checkpoint.class);
                    } catch (IllegalArgumentException | UncheckedIOException unknown) {
                        throw new Run.Unknown(unknown);
                    }
                })
                .list());
    }

    /**
     * Locks the run for this page.
     *
     * @return whether a person asked to cancel it
     * @throws Run.Lost when another worker has taken it over, or its workspace is suspended
     */
    boolean hold(Run run) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select cancel_requested from sync_run
                        where workspace_id = :workspaceId and id = :runId and fence = :fence and state = 'RUNNING'
                        """ + IN_USE + " for update")
                .bindMap(run.binds())
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(Run.Lost::new));
    }

    void save(Run run, Checkpoint checkpoint, int calls) {
        execute(
                run,
                "checkpoint = cast(:checkpoint as jsonb), activity = :activity, calls = calls + :calls",
                u -> u.bind("checkpoint", json.write(checkpoint))
                        .bind("activity", gateways.of(run.connection()).told(checkpoint.activity()))
                        .bind("calls", calls));
    }

    void await(Run run, Checkpoint checkpoint, Instant until, String reason, int calls) {
        execute(
                run,
                "state = 'WAITING', waiting_until = :until, waiting_reason = :reason,"
                        + " checkpoint = cast(:checkpoint as jsonb), calls = calls + :calls",
                u -> u.bind("until", until)
                        .bind("reason", reason)
                        .bind("checkpoint", json.write(checkpoint))
                        .bind("calls", calls));
    }

    /** Leaves the run where its last page ended, to whoever takes it next. */
    void handOn(Run run, int calls) {
        execute(run, "state = 'QUEUED', calls = calls + :calls", u -> u.bind("calls", calls));
    }

    /** The same, behind others who wait. */
    void giveBack(Run run, Instant turn) {
        execute(run, "state = 'QUEUED', turn_at = :turn", u -> u.bind("turn", turn));
        jdbi.useHandle(h -> h.createUpdate("update scheduled_tasks set priority = :priority"
                        + " where task_name = :task and task_instance = :instance")
                .bind("priority", Turns.priority(turn))
                .bind("task", SyncQueue.TASK)
                .bind("instance", run.key().toString())
                .execute());
    }

    void fail(Run run, String code, String detail, int calls) {
        execute(
                run,
                "state = 'FAILED', activity = 'Stopped', finished_at = :now, problem_code = :code,"
                        + " problem_detail = :detail, calls = calls + :calls",
                u -> u.bind("code", code).bind("detail", detail).bind("calls", calls));
        meters.ended(run.workspaceId(), run.runId());
    }

    void cancel(Run run) {
        execute(run, "state = 'CANCELLED', activity = 'Cancelled', finished_at = :now", u -> u);
        meters.ended(run.workspaceId(), run.runId());
    }

    void succeed(Run run) {
        execute(run, """
                activity = 'Finished', finished_at = :now,
                state = case when exists (select from fate_shown where workspace_id = :workspaceId and run_id = :runId
                        and outcome <> 'REPAIRED')
                    then 'SUCCEEDED_WITH_EXCLUSIONS' else 'SUCCEEDED' end
                """, u -> u);
        meters.ended(run.workspaceId(), run.runId());
    }

    Checkpoint checkpoint(Run run) {
        return json.read(run.checkpoint(), Checkpoint.class);
    }

    /** As of the last page that was stored. */
    Checkpoint stored(Run run) {
        String text = jdbi.withHandle(
                h -> h.createQuery("select checkpoint from sync_run where workspace_id = :workspaceId and id = :runId")
                        .bindMap(run.binds())
                        .mapTo(String.class)
                        .one());
        return json.read(text, Checkpoint.class);
    }

    private void execute(Run run, String assignments, UnaryOperator<Update> binds) {
        int updated = jdbi.withHandle(h -> binds.apply(h.createUpdate("update sync_run set " + assignments
                                + " where workspace_id = :workspaceId and id = :runId and fence = :fence and "
                                + ACTIVE)
                        .bindMap(run.binds())
                        .bind("now", Timestamps.now(clock)))
                .execute());
        if (updated == 0) {
            throw new Run.Lost();
        }
    }
}
