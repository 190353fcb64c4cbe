package app.ledgerlink.sync;

import app.ledgerlink.ledger.LedgerRecord.DocumentKind;
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
    static final List<String> NAMES = Arrays.stream(values()).map(Enum::name).toList();

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

    static SyncStream of(DocumentKind kind) {
        return Arrays.stream(values())
                .filter(s -> s.documentKind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What fates call one of its records. */
    Fate.RecordKind recordKind() {
        return switch (this) {
            case ORGANISATION -> Fate.RecordKind.ORGANISATION;
            case ITEMS -> Fate.RecordKind.ITEM;
            case CONTACTS -> Fate.RecordKind.CONTACT;
            case PAYMENTS -> Fate.RecordKind.PAYMENT;
            default -> Fate.RecordKind.valueOf(documentKind.name());
        };
    }

    /** The kind of documents it holds; null when it holds none. */
    public DocumentKind documentKind() {
        return documentKind;
    }
}
