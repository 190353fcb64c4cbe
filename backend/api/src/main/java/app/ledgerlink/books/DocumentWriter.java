package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class DocumentWriter implements RecordWriter<DocumentData> {

    private final PartyWriter parties;
    private final DocumentPartWriter parts;

    DocumentWriter(PartyWriter parties, DocumentPartWriter parts) {
        this.parties = parties;
        this.parts = parts;
    }

    @Override
    public Class<DocumentData> records() {
        return DocumentData.class;
    }

    @Override
    public List<String> write(Handle handle, ConnectionRef connection, Collection<DocumentData> page, Instant readAt) {
        Map<String, UUID> partyIds = partiesOf(handle, connection, page);
        doubtFormerParties(handle, connection, page, partyIds);
        List<String> changed = BulkUpsert.<DocumentData>into("sales_document")
                .key("workspace_id", "uuid", d -> connection.workspaceId())
                .key("connection_id", "uuid", d -> connection.connectionId())
                .key("kind", "text", DocumentData::kind)
                .key("external_id", "text", DocumentData::externalId)
                .insertOnly("id", "uuid", d -> Ids.next())
                .value("ledger_contact_id", "uuid", d -> partyIds.get(d.contactExternalId()))
                .value("number", "text", DocumentData::number)
                .value("reference", "text", DocumentData::reference)
                .value("status", "text", DocumentData::status)
                .value("document_date", "date", DocumentData::date)
                .value("due_date", "date", DocumentData::dueDate)
                .value("fully_paid_on", "date", DocumentData::fullyPaidOn)
                .value("currency", "text", DocumentData::currency)
                .value("currency_rate", "numeric", DocumentData::currencyRate)
                .value("tax_treatment", "text", DocumentData::taxTreatment)
                .value("sub_total", "numeric", DocumentData::subTotal)
                .value("total_tax", "numeric", DocumentData::totalTax)
                .value("total", "numeric", DocumentData::total)
                .value("open_amount", "numeric", DocumentData::openAmount)
                .value("amount_paid", "numeric", DocumentData::amountPaid)
                .value("amount_credited", "numeric", DocumentData::amountCredited)
                .value("lines_digest", "bigint", d -> Digest.of(d.lines()))
                .value("payments_digest", "bigint", d -> Digest.of(d.payments()))
                .value("allocations_digest", "bigint", d -> Digest.of(d.allocations()))
                .value("external_updated_at", "timestamptz", DocumentData::updatedAt)
                .insertOnly("read_at", "timestamptz", d -> readAt)
                .touch("read_at", "excluded.read_at")
                .onlyWhere("stored.external_updated_at <= excluded.external_updated_at")
                .run(handle, page, "id");
        if (!changed.isEmpty()) {
            List<UUID> ids = changed.stream().map(UUID::fromString).toList();
            parts.rewrite(handle, connection, ids, page);
            makeDueAgain(handle, connection, ids);
        }
        return changed;
    }

    private Map<String, UUID> partiesOf(Handle handle, ConnectionRef connection, Collection<DocumentData> page) {
        Map<String, String> names = page.stream()
                .collect(Collectors.toMap(
                        DocumentData::contactExternalId,
                        d -> d.contactName() == null ? "" : d.contactName(),
                        (first, second) -> first));
        Map<String, UUID> ids = stored(handle, connection, names.keySet());
        if (ids.size() < names.size()) {
            names.keySet().removeAll(ids.keySet());
            parties.addStubs(handle, connection, names);
            ids.putAll(stored(handle, connection, names.keySet()));
        }
        return ids;
    }

    /** A party that was merged into another stands for that one. */
    private static Map<String, UUID> stored(Handle handle, ConnectionRef connection, Set<String> externalIds) {
        Map<String, UUID> ids = new HashMap<>();
        handle.createQuery(MergeChains.with("p.external_id = any(:externalIds)") + """
                        select p.external_id, coalesce(w.winner, p.id) from ledger_contact p
                        left join winner w on w.loser = p.id
                        where p.workspace_id = :workspaceId and p.connection_id = :connectionId
                          and p.external_id = any(:externalIds)
                        """)
                .bindMethods(connection)
                .bindArray("externalIds", String.class, externalIds)
                .map((row, context) -> ids.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        return ids;
    }

    /**
     * What the books stated of a party that a document leaves is of before, and nothing else tells that it has changed. The
     * party that it goes to is told by the document.
     */
    private static void doubtFormerParties(
            Handle handle, ConnectionRef connection, Collection<DocumentData> page, Map<String, UUID> partyIds) {
        handle.createUpdate("""
                        update ledger_contact p set balance_asked_at = null
                        where p.workspace_id = :workspaceId and p.balance_asked_at is not null and p.id in (
                            select d.ledger_contact_id
                            from unnest(cast(:kinds as text[]), cast(:externalIds as text[]), cast(:parties as uuid[]))
                                as n(kind, external_id, party)
                            join sales_document d on d.workspace_id = :workspaceId and d.connection_id = :connectionId
                                and d.kind = n.kind and d.external_id = n.external_id
                            where d.ledger_contact_id <> n.party)
                        """)
                .bindMethods(connection)
                .bind("kinds", page.stream().map(d -> d.kind().name()).toArray(String[]::new))
                .bind("externalIds", page.stream().map(DocumentData::externalId).toArray(String[]::new))
                .bind(
                        "parties",
                        page.stream()
                                .map(d -> partyIds.get(d.contactExternalId()))
                                .toArray(UUID[]::new))
                .execute();
    }

    /** A party that was left out for want of sales, or could not be imported without any, has some now. */
    private static void makeDueAgain(Handle handle, ConnectionRef connection, List<UUID> documents) {
        handle.createUpdate("""
                        update ledger_contact set linking_due = true
                        where workspace_id = :workspaceId and link_state in ('EXCLUDED', 'FAILED') and not linking_due
                          and id in (select ledger_contact_id from sales_document
                                     where workspace_id = :workspaceId and id = any(:documents))
                        """)
                .bindMethods(connection)
                .bindArray("documents", UUID.class, documents)
                .execute();
    }

    @Override
    public long count(Handle handle, ConnectionRef connection, StreamType stream, LocalDate from) {
        return handle.createQuery("""
                        select count(*) from sales_document
                        where workspace_id = :workspaceId and connection_id = :connectionId and kind = :kind
                          and (cast(:from as date) is null or document_date >= :from)
                        """)
                .bindMethods(connection)
                .bind("kind", stream.documentKind().name())
                .bind("from", from)
                .mapTo(Long.class)
                .one();
    }
}
