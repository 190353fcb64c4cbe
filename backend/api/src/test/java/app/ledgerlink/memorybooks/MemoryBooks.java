package app.ledgerlink.memorybooks;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.ConnectionRow;
import app.ledgerlink.connections.GrantedOrganisation;
import app.ledgerlink.connections.LinkHealth;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What the system holds, and how it is read: the books of two organisations, all records on one page. */
@Singleton
class MemoryBooks {

    static final GrantedOrganisation KEA = new GrantedOrganisation("grant-kea", "kea", "Kea Papers");
    static final GrantedOrganisation TUI = new GrantedOrganisation("grant-tui", "tui", "Tui Papers");

    /** Of Kea Papers; the other organisation's books are empty. */
    final List<ContactData> contacts = new CopyOnWriteArrayList<>();

    final List<DocumentData> invoices = new CopyOnWriteArrayList<>();
    final List<DocumentData> quotes = new CopyOnWriteArrayList<>();
    /** Grants that it was told to end. */
    final List<String> ended = new CopyOnWriteArrayList<>();

    private final LinkHealth links;
    private final Clock clock;

    MemoryBooks(LinkHealth links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<ContactData> contact(String externalId) {
        return contacts.stream().filter(c -> c.externalId().equals(externalId)).findFirst();
    }

    BigDecimal owedBy(String externalId) {
        return invoices.stream()
                .filter(d -> d.contactExternalId().equals(externalId))
                .map(DocumentData::openAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The link, which must be in use; that it was is noted. */
    ConnectionRow open(ConnectionRef connection) {
        ConnectionRow link = links.usable(connection);
        links.answered(link, false);
        return link;
    }

    Stream<? extends LedgerRecord> records(ConnectionRef connection, StreamType stream) {
        ConnectionRow link = open(connection);
        boolean kea = KEA.tenantId().equals(link.tenantId());
        return switch (stream) {
            case ORGANISATION ->
                Stream.of(new OrganisationData(
                        link.tenantId(), link.organisationName(), "EUR", "Europe/Berlin", "DE", null, false));
            case CONTACTS -> kea ? contacts.stream() : Stream.empty();
            case INVOICES -> kea ? invoices.stream() : Stream.empty();
            case QUOTES -> kea ? quotes.stream() : Stream.empty();
            default -> Stream.empty();
        };
    }

    LedgerSource.SourcePage page(List<LedgerRecord> records) {
        return new LedgerSource.SourcePage(
                records, List.of(), records.size(), true, (long) records.size(), now(), true, null);
    }
}
