package app.ledgerlink.memorybooks;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.books.StreamType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The books behind every port that reads them or writes to them. */
record MemoryLedger(MemoryBooks books) implements LedgerSource, LedgerTarget, BooksBalances, LedgerLinks, LedgerShares {

    @Override
    public void ensureConnected(ConnectionRef connection) {
        books.open(connection);
    }

    @Override
    public SourcePage read(ConnectionRef connection, ReadRequest request) {
        return books.page(books.records(connection, request.stream())
                .map(LedgerRecord.class::cast)
                .toList());
    }

    @Override
    public SourcePage readAgain(ConnectionRef connection, Selection selection) {
        return books.page(books.records(connection, selection.stream())
                .filter(DocumentData.class::isInstance)
                .map(DocumentData.class::cast)
                .filter(d -> selection.ids().contains(selection.parties() ? d.contactExternalId() : d.externalId()))
                .map(LedgerRecord.class::cast)
                .toList());
    }

    @Override
    public int mostAtOnce(StreamType stream) {
        return 1;
    }

    @Override
    public Limits limits() {
        return new Limits(100, 50, 100, 0);
    }

    @Override
    public List<ContactData> alike(ConnectionRef connection, NewContact contact, Asker asker) {
        books.open(connection);
        return books.contacts.stream()
                .filter(c -> c.name().equalsIgnoreCase(contact.name()))
                .toList();
    }

    @Override
    public List<ContactData> changed(ConnectionRef connection, Instant since, Asker asker) {
        books.open(connection);
        return List.of();
    }

    @Override
    public Optional<ContactData> byNumber(ConnectionRef connection, String contactNumber, Asker asker) {
        books.open(connection);
        return books.contacts.stream()
                .filter(c -> contactNumber.equals(c.contactNumber()))
                .findFirst();
    }

    @Override
    public Optional<ContactData> byId(ConnectionRef connection, String externalId, Asker asker) {
        books.open(connection);
        return books.contact(externalId);
    }

    @Override
    public Outcome create(ConnectionRef connection, NewContact sent, String idempotencyKey, Asker asker) {
        books.open(connection);
        ContactData created = new ContactData(
                UUID.randomUUID().toString(),
                sent.name(),
                sent.firstName(),
                sent.lastName(),
                sent.email(),
                sent.accountNumber(),
                sent.contactNumber(),
                sent.taxNumber(),
                PartyStatus.ACTIVE,
                true,
                false,
                sent.currency(),
                null,
                null,
                sent.phones(),
                sent.addresses(),
                sent.people(),
                BigDecimal.ZERO,
                books.now());
        books.contacts.add(created);
        return new Outcome.Created(created, new Answer(200, null, null));
    }

    @Override
    public int outstanding(
            ConnectionRef connection, Collection<String> externalIds, Consumer<Map<String, BigDecimal>> each) {
        books.open(connection);
        each.accept(externalIds.stream().distinct().collect(Collectors.toMap(Function.identity(), books::owedBy)));
        return 1;
    }

    @Override
    public Statement statement(ConnectionRef connection, String externalId, LocalDate asAt) {
        books.open(connection);
        return new Statement(books.owedBy(externalId), null, "It keeps no list of them.");
    }

    @Override
    public URI organisation(String shortCode) {
        return URI.create("https://memory.example/");
    }

    @Override
    public URI contact(String shortCode, String contactExternalId) {
        return URI.create("https://memory.example/contacts/" + contactExternalId);
    }

    @Override
    public URI document(String shortCode, DocumentKind kind, String documentExternalId) {
        return URI.create("https://memory.example/documents/" + documentExternalId);
    }

    @Override
    public void spend(ConnectionRef connection, int calls) {
        // Memory costs nothing.
    }

    @Override
    public void spendFor(UUID caller, ConnectionRef connection, int calls) {
        // Likewise.
    }
}
