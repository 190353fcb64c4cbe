package app.ledgerlink.sales;

/** The sales documents of the books. */
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE,
    PREPAYMENT,
    OVERPAYMENT
}
