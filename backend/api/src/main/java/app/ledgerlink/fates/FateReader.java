package app.ledgerlink.fates;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.matching.LinkFate;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Fates as people see them: open ones that a person should mend first, then the newest. */
@ApplicationScoped
public class FateReader {

    record Row(
            UUID id,
            UUID runId,
            UUID connectionId,
            RecordKind recordKind,
            String recordName,
            String externalId,
            Fate.Outcome outcome,
            String reason,
            String cause,
            String field,
            String detail,
            String raw,
            Instant recordedAt,
            boolean open,
            String partyName,
            UUID ledgerContactId,
            UUID customerId,
            String customerName,
            UUID documentId,
            String application,
            String shortCode) {

        /** The record with whose it is. */
        String shown() {
            return recordKind == RecordKind.CONTACT
                    ? recordName
                    : FateWords.named(recordName, customerName == null ? partyName : customerName);
        }
    }

    /**
     * What is open of an ended link waits for nobody: it is listed only where the link is named. A contact that waits for
     * a decision is listed as such, also where its fate is that it could not be read.
     */
    private static final String FROM = """
            from fate f
            where f.workspace_id = :workspaceId and %s
              and (cast(:runId as uuid) is null or f.run_id = cast(:runId as uuid))
              and (not :openOnly or f.closed_at is null)
              and (cast(:connectionId as uuid) is null or f.connection_id = cast(:connectionId as uuid))
              and (not :openOnly or cast(:connectionId as uuid) is not null or not exists (select from ledger_connection_shown e
                where e.workspace_id = f.workspace_id and e.id = f.connection_id and e.state = 'DISCONNECTED'))
              and (cast(:outcome as text) is null or f.outcome = cast(:outcome as text)
                or :openOnly and cast(:outcome as text) = 'PARKED' and f.outcome = 'FAILED' and f.record_kind = 'CONTACT'
                  and exists (select from ledger_contact_shown w where w.workspace_id = f.workspace_id
                    and w.connection_id = f.connection_id and w.external_id = f.external_id and w.link_state = 'PARKED'))
              and (cast(:reason as text) is null or coalesce(f.cause, f.reason) = cast(:reason as text))
              and (cast(:kind as text) is null or f.record_kind = cast(:kind as text))
              and (cast(:q as text) is null or strpos(searchable(f.record_name), searchable(cast(:q as text))) > 0)
            """.formatted(FateWords.known("f"));

    /** As in the index. */
    private static final String ORDER =
            "(case when f.closed_at is not null then 2 when f.outcome = 'EXCLUDED' then 1 else 0 end),"
                    + " f.recorded_at desc, f.id desc";

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    FateReader(Jdbi jdbi, LedgerGateways gateways) {
        this.jdbi = jdbi;
        this.gateways = gateways;
    }

    public Page<Fate> ofRun(UUID workspaceId, UUID runId, FateQuery query) {
        return list(workspaceId, runId, query);
    }

    public Page<Fate> open(UUID workspaceId, FateQuery query) {
        return list(workspaceId, null, query);
    }

    private Page<Fate> list(UUID workspaceId, UUID runId, FateQuery query) {
        Listing fates = new Listing(
                Sql.of(FateReader.class, "page", Map.of("found", FROM, "order", ORDER)), Listing.count(" " + FROM));
        return jdbi.withHandle(h -> fates.read(
                h,
                query,
                sql -> filter(sql, workspaceId, runId, query),
                rows -> rows.mapTo(Row.class).map(this::fate)));
    }

    private static <S extends SqlStatement<S>> S filter(S sql, UUID workspaceId, UUID runId, FateQuery query) {
        return sql.bind("workspaceId", workspaceId)
                .bind("runId", runId)
                .bind("openOnly", runId == null)
                .bind("connectionId", query.connectionId)
                .bind("outcome", query.outcome == null ? null : query.outcome.name())
                .bind("reason", query.reason == null || query.reason.isBlank() ? null : query.reason.strip())
                .bind("kind", query.recordKind == null ? null : query.recordKind.name())
                .bind("q", query.q == null || query.q.isBlank() ? null : query.q.strip());
    }

    private Fate fate(Row row) {
        LedgerGateway gateway = gateways.of(row.application());
        FateReason reason = FateReason.of(row.cause(), row.reason());
        return new Fate(
                row.id(),
                row.runId(),
                row.connectionId(),
                row.recordKind(),
                row.recordName(),
                row.externalId(),
                row.outcome(),
                reason,
                reason.message(gateway::told, row.shown()) + (row.detail() == null ? "" : " " + row.detail()),
                row.field(),
                gateway.told(reason.nextStep()),
                reason.mendAt(),
                row.raw(),
                row.recordedAt(),
                row.open(),
                row.partyName(),
                row.ledgerContactId(),
                row.customerId(),
                row.customerName(),
                row.documentId(),
                link(row, gateway.links()));
    }

    private static URI link(Row row, LedgerLinks links) {
        DocumentKind document = row.recordKind().documentKind();
        if (document != null) {
            return links.document(row.shortCode(), document, row.externalId());
        }
        return switch (row.recordKind()) {
            case CONTACT, CONTACT_PERSON ->
                links.contact(row.shortCode(), row.externalId().split(LinkFate.PERSON_SEPARATOR, 2)[0]);
            default -> null;
        };
    }
}
