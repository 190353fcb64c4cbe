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
    /** Was open when its accounting link ended: history, and owed to nobody here. */
    OPEN_AT_END,
    VOIDED,
    DELETED,
    UNKNOWN
}
