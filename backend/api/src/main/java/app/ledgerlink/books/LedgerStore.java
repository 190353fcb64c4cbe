package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.books.LedgerRecord.OrganisationData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the books as they were read. Every write runs in the caller's transaction, takes whole pages, never replaces a
 * newer record by an older one and writes nothing for a record that did not change. Returned are the ids of our rows
 * that are new or different.
 */
@ApplicationScoped
public class LedgerStore {

    private final Jdbi jdbi;
    private final OrganisationWriter organisations;
    private final ItemWriter items;
    private final PartyWriter parties;
    private final DocumentWriter documents;

    LedgerStore(
            Jdbi jdbi,
            OrganisationWriter organisations,
            ItemWriter items,
            PartyWriter parties,
            DocumentWriter documents) {
        this.jdbi = jdbi;
        this.organisations = organisations;
        this.items = items;
        this.parties = parties;
        this.documents = documents;
    }

    public List<UUID> saveOrganisation(ConnectionRef connection, OrganisationData data, Instant readAt) {
        return jdbi.withHandle(h -> ids(organisations.write(h, connection, data, readAt)));
    }

    public List<UUID> saveItems(ConnectionRef connection, Collection<ItemData> page) {
        return jdbi.withHandle(h -> ids(items.write(h, connection, page)));
    }

    /** A party whose details changed is due for linking; one that is ERASED is kept without its personal details. */
    public List<UUID> saveContacts(ConnectionRef connection, Collection<ContactData> page) {
        return jdbi.withHandle(h -> ids(parties.write(h, connection, page)));
    }

    /** A party that is not stored yet is kept under the name that the document carries, until it is read itself. */
    public List<UUID> saveDocuments(ConnectionRef connection, Collection<DocumentData> page, Instant readAt) {
        return jdbi.withHandle(h -> ids(documents.write(h, connection, page, readAt)));
    }

    /** Which of these documents are stored, by the books' ids. */
    public Set<String> storedDocuments(
            ConnectionRef connection, LedgerRecord.DocumentKind kind, Collection<String> externalIds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select external_id from sales_document
                        where workspace_id = :workspaceId and connection_id = :connectionId and kind = :kind
                          and external_id = any(:externalIds)
                        """)
                .bindMethods(connection)
                .bind("kind", kind.name())
                .bindArray("externalIds", String.class, externalIds)
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** The number of each of these documents that is stored, or its id where it has none; by the books' ids. */
    public Map<String, String> documentNames(
            ConnectionRef connection, LedgerRecord.DocumentKind kind, Collection<String> externalIds) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select external_id, coalesce(number, reference, external_id) from sales_document
                        where workspace_id = :workspaceId and connection_id = :connectionId and kind = :kind
                          and external_id = any(:externalIds)
                        """)
                .bindMethods(connection)
                .bind("kind", kind.name())
                .bindArray("externalIds", String.class, externalIds)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether parties are known from documents only, so that their own records are still to be read. */
    public boolean hasUnreadContacts(ConnectionRef connection) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from ledger_contact where workspace_id = :workspaceId"
                                + " and connection_id = :connectionId and stub)")
                        .bindMethods(connection)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** When the books' own balances of all parties were last read, by our clock; null before the first time. */
    public Instant balancesReadAt(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select balances_read_at from ledger_connection where workspace_id = :workspaceId and id = :connectionId")
                .bindMethods(connection)
                .mapTo(Instant.class)
                .findOne()
                .orElse(null));
    }

    /** All parties were read, each with its balance, from this moment on. */
    public void balancesRead(ConnectionRef connection, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update ledger_connection set balances_read_at = :at"
                        + " where workspace_id = :workspaceId and id = :connectionId")
                .bindMethods(connection)
                .bind("at", at)
                .execute());
    }

    public long countItems(ConnectionRef connection) {
        return count(connection, "item", null);
    }

    public long countContacts(ConnectionRef connection) {
        return count(connection, "ledger_contact", null);
    }

    /** @param from first day that counts; null for all */
    public long countDocuments(ConnectionRef connection, LedgerRecord.DocumentKind kind, LocalDate from) {
        return count(
                connection,
                "sales_document",
                "kind = '" + kind + "'" + (from == null ? "" : " and document_date >= '" + from + "'"));
    }

    private long count(ConnectionRef connection, String table, String condition) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from " + table
                        + " where workspace_id = :workspaceId and connection_id = :connectionId"
                        + (condition == null ? "" : " and " + condition))
                .bindMethods(connection)
                .mapTo(Long.class)
                .one());
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
