package app.ledgerlink.sync;

import app.ledgerlink.ledger.LedgerRecord.DocumentKind;

/** What a run reads, in this order. */
public enum SyncStream {
    ORGANISATION("Organisation", null),
    ITEMS("Items", null),
    CONTACTS("Contacts", null),
    INVOICES("Invoices", DocumentKind.INVOICE),
    CREDIT_NOTES("Credit notes", DocumentKind.CREDIT_NOTE),
    PREPAYMENTS("Prepayments", DocumentKind.PREPAYMENT),
    OVERPAYMENTS("Overpayments", DocumentKind.OVERPAYMENT);

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

    /** The kind of documents it holds; null when it holds none. */
    public DocumentKind documentKind() {
        return documentKind;
    }
}
