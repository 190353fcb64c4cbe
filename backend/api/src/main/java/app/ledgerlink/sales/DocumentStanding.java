package app.ledgerlink.sales;

/** Where a document stands today, in the accountant's words; decided from its status, its open amount and the organisation's day. */
public enum DocumentStanding {
    DRAFT,
    AWAITING_APPROVAL,
    AWAITING_PAYMENT,
    OVERDUE,
    PAID,
    CREDIT_AVAILABLE,
    CREDIT_USED,
    VOIDED,
    DELETED,
    UNKNOWN
}
