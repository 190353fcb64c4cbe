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
    /** A quote that the customer has and did not answer yet. */
    SENT,
    /** A quote that was not answered by its last day. */
    EXPIRED,
    ACCEPTED,
    DECLINED,
    /** A quote that became an invoice. */
    INVOICED,
    VOIDED,
    DELETED,
    UNKNOWN
}
