package app.ledgerlink.books;

/** A record of the books, as people are told of it. */
public enum RecordKind {
    ORGANISATION,
    ITEM,
    CONTACT,
    CONTACT_PERSON,
    INVOICE,
    CREDIT_NOTE,
    PREPAYMENT,
    OVERPAYMENT,
    PAYMENT
}
