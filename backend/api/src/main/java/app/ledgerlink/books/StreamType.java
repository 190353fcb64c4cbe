package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import java.util.Arrays;
import java.util.List;

/**
 * What a run reads, in this order: the register of streams. All that differs from stream to stream, and is not one
 * accounting system's own, is said here and asked here. Names are stored.
 */
public enum StreamType {
    ORGANISATION(
            "Organisation",
            RecordKind.ORGANISATION,
            OrganisationData.class,
            Access.SETTINGS,
            Setting.ALWAYS,
            Reading.BY_THE_DAY),
    ITEMS("Items", RecordKind.ITEM, ItemData.class, Access.SETTINGS, Setting.ITEMS, Reading.AT_ONCE),
    CONTACTS("Contacts", RecordKind.CONTACT, ContactData.class, Access.PARTIES, Setting.ALWAYS, Reading.IN_PAGES),
    INVOICES("Invoices", RecordKind.INVOICE, DocumentData.class, Access.SALES, Setting.INVOICES, Reading.IN_PAGES),
    CREDIT_NOTES(
            "Credit notes",
            RecordKind.CREDIT_NOTE,
            DocumentData.class,
            Access.SALES,
            Setting.INVOICES,
            Reading.IN_PAGES),
    PREPAYMENTS(
            "Prepayments",
            RecordKind.PREPAYMENT,
            DocumentData.class,
            Access.PAYMENTS,
            Setting.INVOICES,
            Reading.IN_PAGES),
    OVERPAYMENTS(
            "Overpayments",
            RecordKind.OVERPAYMENT,
            DocumentData.class,
            Access.PAYMENTS,
            Setting.INVOICES,
            Reading.IN_PAGES),
    PAYMENTS("Payments", RecordKind.PAYMENT, PaymentChange.class, Access.PAYMENTS, Setting.INVOICES, Reading.CHANGES),
    QUOTES("Quotes", RecordKind.QUOTE, DocumentData.class, Access.SALES, Setting.QUOTES, Reading.IN_PAGES);

    /** What the books must grant before a stream can be read. Each accounting system has its own name for it. */
    public enum Access {
        SETTINGS,
        PARTIES,
        SALES,
        PAYMENTS
    }

    /** What of the Sync Settings switches a stream on. */
    public enum Setting {
        ALWAYS,
        ITEMS,
        INVOICES,
        QUOTES
    }

    /** How the list of a stream is read. */
    public enum Reading {
        /** It knows no changes and hardly ever changes: all of it, once a day. */
        BY_THE_DAY,
        /** All of it or what changed, in one answer. */
        AT_ONCE,
        /** All of it or what changed, page by page; what changed meanwhile is read once more at the end. */
        IN_PAGES,
        /** Only what changed, page by page: all of it is told by records of other streams. */
        CHANGES
    }

    /** As stored; a newer build may store others. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(Enum::name).toList();

    /** Those that hold documents of the sales side. */
    public static final List<StreamType> DOCUMENTS =
            Arrays.stream(values()).filter(StreamType::isDocuments).toList();

    /** Those of documents that lower what a customer owes. */
    public static final List<StreamType> CREDITS =
            DOCUMENTS.stream().filter(s -> s.sign() < 0).toList();

    private final String label;
    private final RecordKind recordKind;
    private final Class<? extends LedgerRecord> records;
    private final Access access;
    private final Setting setting;
    private final Reading reading;

    StreamType(
            String label,
            RecordKind recordKind,
            Class<? extends LedgerRecord> records,
            Access access,
            Setting setting,
            Reading reading) {
        this.label = label;
        this.recordKind = recordKind;
        this.records = records;
        this.access = access;
        this.setting = setting;
        this.reading = reading;
    }

    /** The stream that holds documents of this kind. */
    public static StreamType of(DocumentKind kind) {
        return DOCUMENTS.stream()
                .filter(s -> s.documentKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What fates call one of its records. */
    public RecordKind recordKind() {
        return recordKind;
    }

    /** What its records are here, and so who stores them: the {@link RecordWriter} of this type; none for changes only. */
    public Class<? extends LedgerRecord> records() {
        return records;
    }

    /** What the books must grant before it can be read. */
    public Access access() {
        return access;
    }

    /** What switches it on. */
    public Setting setting() {
        return setting;
    }

    /** How its list is read. */
    public Reading reading() {
        return reading;
    }

    public boolean isDocuments() {
        return documentKind() != null;
    }

    /** The kind of documents it holds; null when it holds none. */
    public DocumentKind documentKind() {
        return recordKind.documentKind();
    }

    /** What the amounts of its records count for, see {@link DocumentKind#sign}; 0 where it holds no documents. */
    public int sign() {
        return isDocuments() ? documentKind().sign() : 0;
    }

    /** Whether it may hold most of what there is, so that nothing can be said of a run's end before its size is known. */
    public boolean mayHoldMost() {
        return this == CONTACTS || sign() > 0;
    }
}
