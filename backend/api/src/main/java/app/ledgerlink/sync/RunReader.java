package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.sync.SyncRun.RunCounts;
import app.ledgerlink.sync.SyncRun.RunProblem;
import app.ledgerlink.sync.SyncRun.RunState;
import app.ledgerlink.sync.SyncRun.StreamProgress;
import app.ledgerlink.sync.SyncRun.StreamState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs as people see them. */
@ApplicationScoped
class RunReader {

    /** As stored, with the number of its fates by outcome. */
    record Row(
            UUID id,
            UUID connectionId,
            String organisationName,
            SyncRun.Kind kind,
            SyncRun.Trigger trigger,
            String requestedByName,
            SyncRun.RunState state,
            String activity,
            Instant queuedAt,
            Instant startedAt,
            Instant finishedAt,
            Instant waitingUntil,
            String waitingReason,
            int calls,
            String problemCode,
            String problemDetail,
            Integer queuePosition,
            Integer running,
            long excluded,
            long failed,
            long parked,
            long repaired) {}

    /**
     * A stream of a run as stored.
     *
     * @param expected records it holds, or held in an earlier run; null where nobody knows
     */
    record StreamRow(
            UUID runId,
            StreamType stream,
            Long total,
            long processed,
            long changed,
            boolean started,
            boolean finished,
            Long expected) {

        StreamState state() {
            return finished ? StreamState.DONE : started ? StreamState.RUNNING : StreamState.PENDING;
        }
    }

    private static final String KNOWN = Known.in("r.kind", SyncRun.Kind.class);

    private static final String RUN = """
            select r.id, r.connection_id, c.organisation_name, r.kind, r.trigger, r.requested_by_name, r.state, r.activity,
                r.queued_at, r.started_at, r.finished_at, r.waiting_until, r.waiting_reason, r.calls,
                r.problem_code, r.problem_detail,
                case when r.state = 'QUEUED' then (select count(*) from sync_run q
                    where q.state = 'QUEUED' and (coalesce(q.turn_at, q.queued_at), q.queued_at, q.id)
                        <= (coalesce(r.turn_at, r.queued_at), r.queued_at, r.id)) end as queue_position,
                case when r.state = 'QUEUED' then (select count(*) from sync_run q where q.state = 'RUNNING') end as running,
                coalesce(f.excluded, 0) as excluded, coalesce(f.failed, 0) as failed, coalesce(f.parked, 0) as parked,
                coalesce(f.repaired, 0) as repaired
            from sync_run r
            join ledger_connection_shown c on c.workspace_id = r.workspace_id and c.id = r.connection_id
            left join lateral (
                select count(*) filter (where outcome = 'EXCLUDED') as excluded,
                    count(*) filter (where outcome = 'FAILED') as failed,
                    count(*) filter (where outcome = 'PARKED') as parked,
                    count(*) filter (where outcome = 'REPAIRED') as repaired
                from fate_shown t where t.workspace_id = r.workspace_id and t.run_id = r.id) f on true
            where r.workspace_id = :workspaceId and """ + " " + KNOWN;

    private static final Listing RUNS = new Listing(
            RUN + " and r.connection_id = :connectionId order by r.queued_at desc, r.id desc" + Listing.PAGE,
            Listing.count(" from sync_run r where workspace_id = :workspaceId and connection_id = :connectionId and "
                    + KNOWN));

    private final Jdbi jdbi;
    private final Turns turns;
    private final Clock clock;

    RunReader(Jdbi jdbi, Turns turns, Clock clock) {
        this.jdbi = jdbi;
        this.turns = turns;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the workspace has no such run */
    SyncRun get(UUID workspaceId, UUID runId) {
        return Reach.across(() -> jdbi.withHandle(h -> h.createQuery(RUN + " and r.id = :runId")
                .bind("workspaceId", workspaceId)
                .bind("runId", runId)
                .mapTo(Row.class)
                .findOne()
                .map(row -> views(h, workspaceId, List.of(row)).get(0))
                .orElseThrow(() -> ProblemException.notFound("sync run"))));
    }

    Page<SyncRun> list(ConnectionRef connection, PageQuery page) {
        return Reach.across(() -> jdbi.withHandle(h -> {
            Page<Row> rows = RUNS.read(h, page, q -> q.bindMethods(connection), q -> q.mapTo(Row.class));
            return page.of(views(h, connection.workspaceId(), rows.items()), rows.total());
        }));
    }

    private List<SyncRun> views(Handle handle, UUID workspaceId, List<Row> rows) {
        Map<UUID, List<StreamRow>> streams = handle
                .createQuery("""
                        select s.run_id, s.stream, s.total, s.processed, s.changed,
                            s.started_at is not null as started, s.finished_at is not null as finished,
                            coalesce(s.total, (select e.processed
                                from sync_run_stream e join sync_run er
                                    on er.workspace_id = e.workspace_id and er.id = e.run_id
                                where e.workspace_id = s.workspace_id and er.connection_id = r.connection_id
                                  and e.stream = s.stream and e.finished_at is not null and er.queued_at < r.queued_at
                                order by er.queued_at desc limit 1)) as expected
                        from sync_run_stream s
                        join sync_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
                        where s.workspace_id = :workspaceId and s.run_id = any(:runs) and s.stream = any(:known)
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("runs", UUID.class, rows.stream().map(Row::id).toList())
                .bindArray("known", String.class, StreamType.NAMES)
                .mapTo(StreamRow.class)
                .stream()
                .collect(Collectors.groupingBy(StreamRow::runId));
        return rows.stream()
                .map(row -> view(row, streams.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private SyncRun view(Row run, List<StreamRow> streams) {
        List<StreamRow> ordered =
                streams.stream().sorted(Comparator.comparing(StreamRow::stream)).toList();
        return new SyncRun(
                run.id(),
                run.connectionId(),
                run.organisationName(),
                run.kind(),
                run.trigger(),
                run.requestedByName(),
                run.state(),
                run.activity(),
                run.queuedAt(),
                run.startedAt(),
                run.finishedAt(),
                run.queuePosition(),
                startOf(run),
                run.waitingUntil(),
                run.waitingReason(),
                estimate(run, ordered),
                ordered.stream().map(RunReader::progress).toList(),
                new RunCounts(
                        ordered.stream().mapToLong(StreamRow::processed).sum(),
                        ordered.stream().mapToLong(StreamRow::changed).sum(),
                        run.excluded(),
                        run.failed(),
                        run.parked(),
                        run.repaired()),
                run.calls(),
                RunProblem.of(run.problemCode(), run.problemDetail()));
    }

    private Instant startOf(Row run) {
        return run.state() == RunState.QUEUED ? turns.startOf(run.queuePosition(), run.running()) : null;
    }

    private Instant estimate(Row run, List<StreamRow> streams) {
        Instant now = clock.instant();
        Instant goesOnAt = switch (run.state()) {
            case RUNNING -> now;
            case WAITING -> run.waitingUntil();
            case QUEUED -> startOf(run);
            default -> null;
        };
        if (goesOnAt == null) {
            return null;
        }
        return FinishEstimate.of(
                run.startedAt(),
                now,
                goesOnAt,
                streams.stream()
                        .map(s -> new FinishEstimate.Stream(
                                s.expected(),
                                s.processed(),
                                s.finished(),
                                s.stream().mayHoldMost()))
                        .toList());
    }

    private static StreamProgress progress(StreamRow row) {
        return new StreamProgress(
                row.stream(), row.stream().label(), row.state(), row.total(), row.processed(), row.changed());
    }
}
