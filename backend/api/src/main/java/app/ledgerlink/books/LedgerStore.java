package app.ledgerlink.books;

import app.ledgerlink.shared.Timestamps;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the books as they were read. Every write runs in the caller's transaction, takes whole pages, never replaces a
 * newer record by an older one and writes nothing for a record that did not change. Returned are the ids of our rows
 * that are new or different.
 */
@ApplicationScoped
public class LedgerStore {

    private final Jdbi jdbi;
    private final List<RecordWriter<?>> writers;
    private final Clock clock;

    LedgerStore(Jdbi jdbi, @All List<RecordWriter<?>> writers, Clock clock) {
        this.jdbi = jdbi;
        this.writers = writers;
        this.clock = clock;
    }

    /** Records that were read just now. */
    public List<UUID> save(ConnectionRef connection, Collection<? extends LedgerRecord> page) {
        return save(connection, page, Timestamps.now(clock));
    }

    /**
     * A party whose details changed is due for linking; one that is ERASED is kept without its personal details. A party
     * that is not stored yet is kept under the name that its document carries, until it is read itself. What nobody
     * stores is left out.
     *
     * @param readAt when they were read
     */
    public List<UUID> save(ConnectionRef connection, Collection<? extends LedgerRecord> page, Instant readAt) {
        return jdbi.withHandle(h -> writers.stream()
                .flatMap(writer -> save(h, writer, connection, page, readAt).stream())
                .map(UUID::fromString)
                .toList());
    }

    private static <T extends LedgerRecord> List<String> save(
            Handle handle,
            RecordWriter<T> writer,
            ConnectionRef connection,
            Collection<? extends LedgerRecord> page,
            Instant readAt) {
        List<T> own = page.stream()
                .filter(writer.records()::isInstance)
                .map(writer.records()::cast)
                .toList();
        return own.isEmpty() ? List.of() : writer.write(handle, connection, own, readAt);
    }

    /**
     * How many records of a stream are stored; 0 for one that nobody counts.
     *
     * @param from first day that counts, where records have one; null for all
     */
    public long count(ConnectionRef connection, StreamType stream, LocalDate from) {
        return jdbi.withHandle(h -> writers.stream()
                .filter(writer -> writer.records() == stream.records())
                .mapToLong(writer -> writer.count(h, connection, stream, from))
                .sum());
    }

    /** Which of these documents are stored, by the books' ids. */
    public Set<String> storedDocuments(ConnectionRef connection, DocumentKind kind, Collection<String> externalIds) {
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
            ConnectionRef connection, DocumentKind kind, Collection<String> externalIds) {
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
                        "select balances_read_at from ledger_connection_shown where workspace_id = :workspaceId and id = :connectionId")
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
}
