package app.ledgerlink.audit;

import app.ledgerlink.audit.AuditResource.AuditEvent;
import app.ledgerlink.audit.AuditResource.AuditQuery;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The audit trail of the caller's workspace. */
@ApplicationScoped
class AuditReader {

    record Row(
            UUID id,
            Instant occurredAt,
            UUID actorId,
            String actorName,
            String address,
            Action action,
            UUID subjectId,
            String subjectName,
            String before,
            String after,
            String answer,
            String correlationId) {}

    private static final String FROM = """
             from (select workspace_id, id, occurred_at, actor_id, actor_name, address,
                    coalesce(event, action) as action, subject_id, subject_name, before, after, answer, correlation_id
                  from audit_event) e
            where workspace_id = :workspaceId
              and (cast(:q as text) is null
                or strpos(searchable(actor_name || ' ' || subject_name), searchable(cast(:q as text))) > 0)
              and action = any(:known)
              and (cast(:action as text) is null or action = cast(:action as text))
              and (cast(:subject as uuid) is null or subject_id = cast(:subject as uuid))
              and (cast(:from as timestamptz) is null or occurred_at >= cast(:from as timestamptz))
              and (cast(:to as timestamptz) is null or occurred_at < cast(:to as timestamptz))
            """;

    private static final int BATCH = 500;

    /** During an upgrade a newer node writes actions that this one cannot tell. */
    private static final List<String> KNOWN =
            Arrays.stream(Action.values()).map(Action::name).toList();

    private static final String BEFORE = """
              and (cast(:id as uuid) is null
                or (occurred_at, id) < (cast(:occurred as timestamptz), cast(:id as uuid)))
            order by occurred_at desc, id desc limit :most
            """;

    private final Jdbi jdbi;
    private final Caller caller;
    private final Json json;

    AuditReader(Jdbi jdbi, Caller caller, Json json) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.json = json;
    }

    Page<AuditEvent> page(AuditQuery query) {
        Listing events = Listing.of("select *", FROM, " order by occurred_at desc, id desc");
        return jdbi.withHandle(h -> events.read(
                h, query, q -> filter(q, query), rows -> rows.mapTo(Row.class).map(this::event)));
    }

    long count(AuditQuery query) {
        return jdbi.withHandle(h -> filter(h.createQuery(Listing.count(FROM)), query)
                .mapTo(long.class)
                .one());
    }

    /** All events, as stored: read a batch at a time as they are asked for, and no connection is held in between. */
    Stream<Row> newestFirst(AuditQuery query) {
        return Stream.iterate(
                        batch(query, null),
                        batch -> !batch.isEmpty(),
                        batch -> batch.size() < BATCH ? List.of() : batch(query, batch.get(batch.size() - 1)))
                .flatMap(List::stream);
    }

    /** @param after the last event of the batch before; null for the first batch */
    private List<Row> batch(AuditQuery query, Row after) {
        return jdbi.withHandle(h -> filter(h.createQuery("select *" + FROM + BEFORE), query)
                .bind("occurred", after == null ? null : after.occurredAt())
                .bind("id", after == null ? null : after.id())
                .bind("most", BATCH)
                .mapTo(Row.class)
                .list());
    }

    private <S extends SqlStatement<S>> S filter(S sql, AuditQuery query) {
        return sql.bind("workspaceId", caller.workspaceId())
                .bind("q", query.q == null || query.q.isBlank() ? null : query.q.strip())
                .bindArray("known", String.class, KNOWN)
                .bind("action", query.action == null ? null : query.action.name())
                .bind("subject", query.subjectId)
                .bind("from", query.from)
                .bind("to", query.to);
    }

    private AuditEvent event(Row row) {
        return new AuditEvent(
                row.id(),
                row.occurredAt(),
                row.actorId(),
                row.actorName(),
                row.address(),
                row.action(),
                row.subjectId(),
                row.subjectName(),
                json.fields(row.before()),
                json.fields(row.after()),
                row.answer(),
                row.correlationId());
    }
}
