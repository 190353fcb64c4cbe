package app.ledgerlink.sync;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** The worker's side of a run: claim, checkpoint, end. Everything runs in the caller's transaction. */
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
     * Takes the run over from whoever worked on it; empty when it is over, or its workspace suspended.
     *
     * @throws Claim.Unknown when a newer build planned it in a way that this one does not know
     */
    Optional<Claim> claim(RunKey key) {
        requireKnown(key);
        Optional<Claim> claimed = jdbi.withHandle(h -> h.createQuery("""
                        update sync_run set fence = fence + 1, state = 'RUNNING',
                            started_at = coalesce(started_at, :now), waiting_until = null, waiting_reason = null
                        where workspace_id = :workspaceId and id = :runId and run_is_active(state)
                        """ + IN_USE + """
                        returning workspace_id, connection_id, id as run_id, kind, fence, cancel_requested, checkpoint
                        """)
                .bindMap(key.binds())
                .bind("now", Timestamps.now(clock))
                .mapTo(Claim.class)
                .findOne());
        claimed.filter(claim -> claim.fence() == 1)
                .ifPresent(first -> meters.began(first.workspaceId(), first.runId()));
        return claimed;
    }

    private void requireKnown(RunKey key) {
        jdbi.useHandle(h -> h.createQuery("select kind, checkpoint from sync_run"
                        + " where workspace_id = :workspaceId and id = :runId for update")
                .bindMap(key.binds())
                .map((row, context) -> {
                    try {
                        SyncRun.Kind.valueOf(row.getString("kind"));
                        return json.read(row.getString("checkpoint"), Checkpoint.class);
                    } catch (IllegalArgumentException | UncheckedIOException unknown) {
                        throw new Claim.Unknown(unknown);
                    }
                })
                .list());
    }

    /**
     * Locks the run for this page.
     *
     * @return whether a person asked to cancel it
     * @throws Claim.Lost when another worker has taken it over, or its workspace is suspended
     */
    boolean hold(Claim claim) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select cancel_requested from sync_run
                        where workspace_id = :workspaceId and id = :runId and fence = :fence and state = 'RUNNING'
                        """ + IN_USE + " for update")
                .bindMap(claim.binds())
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(Claim.Lost::new));
    }

    void save(Claim claim, Checkpoint checkpoint, int calls) {
        execute(
                claim,
                "checkpoint = cast(:checkpoint as jsonb), activity = :activity, calls = calls + :calls",
                u -> u.bind("checkpoint", json.write(checkpoint))
                        .bind("activity", gateways.of(claim.connection()).told(checkpoint.activity()))
                        .bind("calls", calls));
    }

    void await(Claim claim, Checkpoint checkpoint, Instant until, String reason, int calls) {
        execute(
                claim,
                "state = 'WAITING', waiting_until = :until, waiting_reason = :reason,"
                        + " checkpoint = cast(:checkpoint as jsonb), calls = calls + :calls",
                u -> u.bind("until", until)
                        .bind("reason", reason)
                        .bind("checkpoint", json.write(checkpoint))
                        .bind("calls", calls));
    }

    /** Leaves the run where its last page ended, to whoever takes it next. */
    void handOn(Claim claim, int calls) {
        execute(claim, "state = 'QUEUED', calls = calls + :calls", u -> u.bind("calls", calls));
    }

    /** The same, behind others who wait. */
    void giveBack(Claim claim, Instant turn) {
        execute(claim, "state = 'QUEUED', turn_at = :turn", u -> u.bind("turn", turn));
        jdbi.useHandle(h -> h.createUpdate("update scheduled_tasks set priority = :priority"
                        + " where task_name = :task and task_instance = :instance")
                .bind("priority", Turns.priority(turn))
                .bind("task", SyncQueue.TASK)
                .bind("instance", new RunKey(claim.workspaceId(), claim.runId()).toString())
                .execute());
    }

    void fail(Claim claim, String code, String detail, int calls) {
        execute(
                claim,
                "state = 'FAILED', activity = 'Stopped', finished_at = :now, problem_code = :code,"
                        + " problem_detail = :detail, calls = calls + :calls",
                u -> u.bind("code", code).bind("detail", detail).bind("calls", calls));
        meters.ended(claim.workspaceId(), claim.runId());
    }

    void cancel(Claim claim) {
        execute(claim, "state = 'CANCELLED', activity = 'Cancelled', finished_at = :now", u -> u);
        meters.ended(claim.workspaceId(), claim.runId());
    }

    void succeed(Claim claim) {
        execute(claim, """
                activity = 'Finished', finished_at = :now,
                state = case when exists (select from fate_shown where workspace_id = :workspaceId and run_id = :runId
                        and outcome <> 'REPAIRED')
                    then 'SUCCEEDED_WITH_EXCLUSIONS' else 'SUCCEEDED' end
                """, u -> u);
        meters.ended(claim.workspaceId(), claim.runId());
    }

    Checkpoint checkpoint(Claim claim) {
        return json.read(claim.checkpoint(), Checkpoint.class);
    }

    /** As of the last page that was stored. */
    Checkpoint stored(Claim claim) {
        String text = jdbi.withHandle(
                h -> h.createQuery("select checkpoint from sync_run where workspace_id = :workspaceId and id = :runId")
                        .bindMap(claim.binds())
                        .mapTo(String.class)
                        .one());
        return json.read(text, Checkpoint.class);
    }

    private void execute(Claim claim, String assignments, UnaryOperator<Update> binds) {
        int updated = jdbi.withHandle(h -> binds.apply(h.createUpdate("update sync_run set " + assignments
                                + " where workspace_id = :workspaceId and id = :runId and fence = :fence and "
                                + ACTIVE)
                        .bindMap(claim.binds())
                        .bind("now", Timestamps.now(clock)))
                .execute());
        if (updated == 0) {
            throw new Claim.Lost();
        }
    }
}
