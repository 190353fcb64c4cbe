package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An invoice, bill, credit note, prepayment, overpayment or quote.
 * Make one with a factory method, fill it, then hand it to {@link Books#issue(Document)}.
 * Amounts are in the document's own currency; totals follow from the lines by {@link LineAmountTypes}.
 */
public final class Document {
    private UUID id;
    private Kind kind;
    private String type;
    private UUID contactId;
    private String number;
    private String reference;
    private LocalDate date;
    private LocalDate dueDate;
    private String status = Status.AUTHORISED;
    private String lineAmountTypes = LineAmountTypes.EXCLUSIVE;
    private String currency;
    private BigDecimal rate;
    private boolean sentToContact;
    private boolean attached;
    private UUID brandingThemeId;
    private List<Line> lines = List.of();
    private BigDecimal subTotal = BigDecimal.ZERO;
    private BigDecimal totalTax = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private LocalDate fullyPaidOn;
    private boolean writtenByApi;
    private QuoteWords words = QuoteWords.NONE;
    private Instant updated;
    private transient List<Payment> payments = List.of();
    private List<Allocation> allocations = List.of();
    private transient List<Allocation> credits = List.of();

    /** A sales invoice. */
    public static Document invoice(Contact contact) {
        return of(Kind.INVOICE, Kind.ACCREC, contact);
    }

    /** A purchase invoice, which lists together with sales invoices. */
    public static Document bill(Contact contact) {
        return of(Kind.INVOICE, Kind.ACCPAY, contact);
    }

    public static Document creditNote(Contact contact) {
        return of(Kind.CREDIT_NOTE, Kind.ACCRECCREDIT, contact);
    }

    public static Document supplierCredit(Contact contact) {
        return of(Kind.CREDIT_NOTE, Kind.ACCPAYCREDIT, contact);
    }

    public static Document overpayment(Contact contact) {
        return of(Kind.OVERPAYMENT, Kind.RECEIVE_OVERPAYMENT, contact);
    }

    public static Document prepayment(Contact contact) {
        return of(Kind.PREPAYMENT, Kind.RECEIVE_PREPAYMENT, contact);
    }

    /** A quote, which never counts; it expires on its due date. */
    public static Document quote(Contact contact) {
        return of(Kind.QUOTE, Kind.SALES_QUOTE, contact).status(Status.SENT);
    }

    private static Document of(Kind kind, String type, Contact contact) {
        return new Document().kind(kind).type(type).contactId(contact.id());
    }

    public Document line(Line line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return lines(all);
    }

    public boolean sales() {
        return Kind.SALES_TYPES.contains(type);
    }

    /** AUTHORISED or PAID: only these count in the receivables. A quote never does. */
    public boolean counts() {
        return kind != Kind.QUOTE && (Status.AUTHORISED.equals(status) || Status.PAID.equals(status));
    }

    /** Live payments: received on an invoice, refunded from a credit. Deleted ones are not here. */
    public List<Payment> payments() {
        return payments;
    }

    /** Credits applied to this invoice. */
    public List<Allocation> credits() {
        return credits;
    }

    /** What this credit was applied to. */
    public List<Allocation> allocations() {
        return allocations;
    }

    public BigDecimal amountPaid() {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** For an invoice the credit it received, for a credit what was applied elsewhere. */
    public BigDecimal amountCredited() {
        var applied = kind == Kind.INVOICE ? credits : allocations;
        return applied.stream().map(Allocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is open: AmountDue of an invoice, RemainingCredit of a credit; never negative for a credit. */
    public BigDecimal open() {
        return total.subtract(amountPaid()).subtract(amountCredited());
    }

    void payments(List<Payment> live) {
        payments = live;
    }

    void credits(List<Allocation> applied) {
        credits = applied;
    }

    void allocations(List<Allocation> applied) {
        allocations = applied;
    }

    /** Null until the books have taken it in. */
    public UUID id() {
        return id;
    }

    public Document id(UUID id) {
        this.id = id;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public Document kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    /** For instance ACCREC; the words of {@link Kind}. */
    public String type() {
        return type;
    }

    public Document type(String type) {
        this.type = type;
        return this;
    }

    /** The contact it is written to; a merge moves it. */
    public UUID contactId() {
        return contactId;
    }

    public Document contactId(UUID contactId) {
        this.contactId = contactId;
        return this;
    }

    /** Unique among sales invoices; made up by the books when null. */
    public String number() {
        return number;
    }

    public Document number(String number) {
        this.number = number;
        return this;
    }

    public String reference() {
        return reference;
    }

    public Document reference(String reference) {
        this.reference = reference;
        return this;
    }

    /** Null at issue means today in the organisation's zone. */
    public LocalDate date() {
        return date;
    }

    public Document date(LocalDate date) {
        this.date = date;
        return this;
    }

    /** Null is allowed; credits have none. The day on which a quote expires. */
    public LocalDate dueDate() {
        return dueDate;
    }

    public Document dueDate(LocalDate dueDate) {
        this.dueDate = dueDate;
        return this;
    }

    public String status() {
        return status;
    }

    public Document status(String status) {
        this.status = status;
        return this;
    }

    public String lineAmountTypes() {
        return lineAmountTypes;
    }

    public Document lineAmountTypes(String lineAmountTypes) {
        this.lineAmountTypes = lineAmountTypes;
        return this;
    }

    /** Null at issue means the base currency. */
    public String currency() {
        return currency;
    }

    public Document currency(String currency) {
        this.currency = currency;
        return this;
    }

    /** Foreign units for one unit of the base currency; null means 1 and is left out on the wire. */
    public BigDecimal rate() {
        return rate;
    }

    public Document rate(BigDecimal rate) {
        this.rate = rate;
        return this;
    }

    public boolean sentToContact() {
        return sentToContact;
    }

    public Document sentToContact(boolean sentToContact) {
        this.sentToContact = sentToContact;
        return this;
    }

    /** Has attachments. */
    public boolean attached() {
        return attached;
    }

    public Document attached(boolean attached) {
        this.attached = attached;
        return this;
    }

    public UUID brandingThemeId() {
        return brandingThemeId;
    }

    public Document brandingThemeId(UUID brandingThemeId) {
        this.brandingThemeId = brandingThemeId;
        return this;
    }

    public List<Line> lines() {
        return lines;
    }

    public Document lines(List<Line> lines) {
        this.lines = lines;
        return this;
    }

    /** Without tax. */
    public BigDecimal subTotal() {
        return subTotal;
    }

    public Document subTotal(BigDecimal subTotal) {
        this.subTotal = subTotal;
        return this;
    }

    public BigDecimal totalTax() {
        return totalTax;
    }

    public Document totalTax(BigDecimal totalTax) {
        this.totalTax = totalTax;
        return this;
    }

    /** With tax. */
    public BigDecimal total() {
        return total;
    }

    public Document total(BigDecimal total) {
        this.total = total;
        return this;
    }

    public LocalDate fullyPaidOn() {
        return fullyPaidOn;
    }

    public Document fullyPaidOn(LocalDate fullyPaidOn) {
        this.fullyPaidOn = fullyPaidOn;
        return this;
    }

    public boolean writtenByApi() {
        return writtenByApi;
    }

    public Document writtenByApi(boolean writtenByApi) {
        this.writtenByApi = writtenByApi;
        return this;
    }

    /** What a quote says around its lines; nothing on other documents. */
    public QuoteWords words() {
        return words;
    }

    public Document words(QuoteWords words) {
        this.words = words;
        return this;
    }

    /** UpdatedDateUTC, to the millisecond. */
    public Instant updated() {
        return updated;
    }

    public Document updated(Instant updated) {
        this.updated = updated;
        return this;
    }

    /** Takes over every field of another record of this kind. */
    void become(Document other) {
        id = other.id;
        kind = other.kind;
        type = other.type;
        contactId = other.contactId;
        number = other.number;
        reference = other.reference;
        date = other.date;
        dueDate = other.dueDate;
        status = other.status;
        lineAmountTypes = other.lineAmountTypes;
        currency = other.currency;
        rate = other.rate;
        sentToContact = other.sentToContact;
        attached = other.attached;
        brandingThemeId = other.brandingThemeId;
        lines = other.lines;
        subTotal = other.subTotal;
        totalTax = other.totalTax;
        total = other.total;
        fullyPaidOn = other.fullyPaidOn;
        writtenByApi = other.writtenByApi;
        words = other.words;
        updated = other.updated;
        payments = other.payments;
        allocations = other.allocations;
        credits = other.credits;
    }
}
