package app.ledgerlink.sales;

/** A customer is a company or a person who stands alone. */
public enum CustomerKind {
    COMPANY,
    INDIVIDUAL
}
