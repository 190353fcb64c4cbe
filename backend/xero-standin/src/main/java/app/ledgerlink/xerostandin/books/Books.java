package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The books of one organisation. Every change goes through here: it keeps the rules, the sums and the time stamps.
 * A change stamps UpdatedDateUTC with the clock (or the moment set by {@link #during}) of exactly those records that
 * Xero stamps. Each method holds the monitor of this object; hold it yourself around a walk through a register.
 */
public final class Books {
    private final Bookshelf shelf;
    private final Organisation organisation;
    private final Registers registers = new Registers();
    private final Parties parties = new Parties(this);
    private final Ledger ledger = new Ledger(this);
    private Instant moment;
    private long version;

    Books(Bookshelf shelf, Organisation organisation) {
        this.shelf = shelf;
        this.organisation = organisation;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** Today on the calendar of the organisation. */
    public LocalDate today() {
        return LocalDate.ofInstant(stamp(), organisation.zoneId());
    }

    /** Back-dates the stamps of everything done inside; for worlds that have a past. */
    public synchronized void during(Instant then, Runnable changes) {
        var before = moment;
        moment = then;
        try {
            changes.run();
        } finally {
            moment = before;
        }
    }

    /**
     * Takes in a contact.
     *
     * @throws Refused when another active contact has the name
     */
    public synchronized Contact add(Contact contact) {
        return done(parties.add(contact));
    }

    /**
     * Changes and stamps a contact.
     *
     * @throws Refused as {@link #add(Contact)} does; then nothing has changed
     */
    public synchronized Contact edit(Contact contact, Consumer<Contact> change) {
        return done(parties.edit(contact, change));
    }

    /** Archives a contact, open invoices or not. */
    public synchronized Contact archive(Contact contact) {
        return edit(contact, c -> c.status(Status.ARCHIVED));
    }

    /** Archives the loser and moves its documents to the winner; the stamps of the documents stay. */
    public synchronized void merge(Contact loser, Contact winner) {
        parties.merge(loser, winner);
        done(loser);
    }

    public synchronized Item add(Item item) {
        item.id(item.id() == null ? newId() : item.id()).updated(stamp());
        registers.put(item);
        return done(item);
    }

    public synchronized Item edit(Item item, Consumer<Item> change) {
        registers.itemCodes.remove(item.code());
        change.accept(item);
        registers.put(item.updated(stamp()));
        return done(item);
    }

    /**
     * Takes in a document in the status that it carries.
     *
     * @throws Refused when a sales invoice number is taken
     */
    public synchronized Document issue(Document document) {
        return done(ledger.issue(document));
    }

    /**
     * Changes and stamps a document; sums follow from its lines.
     *
     * @throws Refused when a sales invoice number is taken
     */
    public synchronized Document edit(Document document, Consumer<Document> change) {
        return done(ledger.edit(document, change).updated(stamp()));
    }

    /** An edit that does not move the stamp, as due date and "sent" marks on part-paid invoices are. */
    public synchronized Document editUnstamped(Document document, Consumer<Document> change) {
        return done(ledger.edit(document, change));
    }

    /** @throws Refused unless it is AUTHORISED with nothing paid or credited */
    public synchronized Document voidDocument(Document document) {
        return done(ledger.end(document, Status.VOIDED));
    }

    /** @throws Refused unless it is a quote, or a DRAFT or SUBMITTED */
    public synchronized Document delete(Document document) {
        return done(ledger.end(document, Status.DELETED));
    }

    /** Money received on an invoice, or refunded from a credit. Stamps the document with the payment's own stamp. */
    public synchronized Payment pay(Document document, LocalDate date, BigDecimal amount) {
        return pay(document, new Payment().date(date).amount(amount));
    }

    /**
     * As above, with a payment that carries its own rate, reference and so on.
     *
     * @throws Refused when it is too much
     */
    public synchronized Payment pay(Document document, Payment payment) {
        return done(ledger.pay(document, payment));
    }

    /** Deletes a payment. The payment is stamped, its document is not: open question 2 of the facts, the awkward reading. */
    public synchronized Payment unpay(Payment payment) {
        return done(ledger.unpay(payment));
    }

    /**
     * Applies a credit to an invoice of the same currency. Stamps both.
     *
     * @throws Refused when it is too much
     */
    public synchronized Allocation allocate(Document credit, Document invoice, BigDecimal amount, LocalDate date) {
        return done(ledger.allocate(credit, invoice, amount, date));
    }

    /** Takes an allocation back. Stamps the credit, not the invoice: the awkward reading of open question 2. */
    public synchronized void deallocate(Allocation allocation) {
        done(ledger.deallocate(allocation));
    }

    /**
     * Makes a record malformed on the wire: its field of that name (as the wire spells it) is written as this raw text.
     * The record itself and its stamp stay as they are.
     */
    public synchronized void corrupt(UUID recordId, String field, String rawJson) {
        registers.corrupted.computeIfAbsent(recordId, id -> new HashMap<>()).put(field, rawJson);
        done(recordId);
    }

    /** Raw texts by field for a record that was made malformed; empty for a sound one. */
    public Map<String, String> corruption(UUID recordId) {
        return registers.corrupted.getOrDefault(recordId, Map.of());
    }

    public synchronized void mendAll() {
        registers.corrupted.clear();
        done(registers);
    }

    public Collection<Contact> contacts() {
        return Collections.unmodifiableCollection(registers.contacts.values());
    }

    public Collection<Item> items() {
        return Collections.unmodifiableCollection(registers.items.values());
    }

    public Collection<Document> documents(Kind kind) {
        return Collections.unmodifiableCollection(registers.documents.get(kind).values());
    }

    public Collection<Payment> payments() {
        return Collections.unmodifiableCollection(registers.payments.values());
    }

    /** The documents of one contact, of every kind and status, oldest entry first. */
    public List<Document> documentsOf(UUID contactId) {
        return Collections.unmodifiableList(registers.byContact.getOrDefault(contactId, List.of()));
    }

    /** Null when there is none. */
    public Contact contact(UUID id) {
        return registers.contacts.get(id);
    }

    /** Null when there is none. */
    public Item item(UUID id) {
        return registers.items.get(id);
    }

    /** Codes of items are unique. */
    public Optional<Item> itemCoded(String code) {
        return Optional.ofNullable(registers.itemCodes.get(code)).map(registers.items::get);
    }

    /** Numbers of sales invoices are unique, in any case of letters. */
    public Optional<Document> invoiceNumbered(String number) {
        return Optional.ofNullable(registers.salesNumbers.get(Registers.key(number)))
                .map(registers::document);
    }

    /** Null when there is none. */
    public Payment payment(UUID id) {
        return registers.payments.get(id);
    }

    /** A document of any kind; null when there is none. */
    public Document document(UUID id) {
        return registers.document(id);
    }

    /** Moves with every change of these books, so that views of them can be kept until then. */
    public synchronized long version() {
        return version;
    }

    Registers registers() {
        return registers;
    }

    UUID newId() {
        return shelf.newId();
    }

    Instant stamp() {
        return moment == null ? shelf.clock().instant().truncatedTo(ChronoUnit.MILLIS) : moment;
    }

    private <T> T done(T result) {
        version++;
        shelf.changed();
        return result;
    }
}
