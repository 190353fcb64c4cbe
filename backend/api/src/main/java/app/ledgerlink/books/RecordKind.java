package app.ledgerlink.books;

/** A record of the books, as people are told of it. */
public enum RecordKind {
    ORGANISATION(null),
    ITEM(null),
    CONTACT(null),
    CONTACT_PERSON(null),
    INVOICE(DocumentKind.INVOICE),
    CREDIT_NOTE(DocumentKind.CREDIT_NOTE),
    PREPAYMENT(DocumentKind.PREPAYMENT),
    OVERPAYMENT(DocumentKind.OVERPAYMENT),
    PAYMENT(null),
    QUOTE(DocumentKind.QUOTE);

    private final DocumentKind documentKind;

    RecordKind(DocumentKind documentKind) {
        this.documentKind = documentKind;
    }

    /** The kind of sales document that it is; null where it is none. */
    public DocumentKind documentKind() {
        return documentKind;
    }
}
