package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.DocumentKind;
import java.util.Arrays;
import java.util.List;

/** What a run reads, in this order. */
public enum SyncStream {
    ORGANISATION("Organisation", null),
    ITEMS("Items", null),
    CONTACTS("Contacts", null),
    INVOICES("Invoices", DocumentKind.INVOICE),
    CREDIT_NOTES("Credit notes", DocumentKind.CREDIT_NOTE),
    PREPAYMENTS("Prepayments", DocumentKind.PREPAYMENT),
    OVERPAYMENTS("Overpayments", DocumentKind.OVERPAYMENT),
    /** Only what changed: documents carry their payments, but not that one was deleted. */
    PAYMENTS("Payments", null);

    /** As stored; a newer build may store others. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(Enum::name).toList();

    private final String label;
    private final DocumentKind documentKind;

    SyncStream(String label, DocumentKind documentKind) {
        this.label = label;
        this.documentKind = documentKind;
    }

    /** For people. */
    public String label() {
        return label;
    }

    public static SyncStream of(DocumentKind kind) {
        return Arrays.stream(values())
                .filter(s -> s.documentKind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What fates call one of its records. */
    public RecordKind recordKind() {
        return switch (this) {
            case ORGANISATION -> RecordKind.ORGANISATION;
            case ITEMS -> RecordKind.ITEM;
            case CONTACTS -> RecordKind.CONTACT;
            case PAYMENTS -> RecordKind.PAYMENT;
            default -> RecordKind.valueOf(documentKind.name());
        };
    }

    /** The kind of documents it holds; null when it holds none. */
    public DocumentKind documentKind() {
        return documentKind;
    }
}
