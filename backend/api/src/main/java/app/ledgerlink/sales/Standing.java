package app.ledgerlink.sales;

import app.ledgerlink.shared.Known;

/** Where a document stands: the one place that decides it. */
final class Standing {

    /** Of document {@code d} on the day {@code b.today}; null for a day that is not known. */
    static final String SQL = """
            (case
                when d.status = 'SUBMITTED' then 'AWAITING_APPROVAL'
                when d.kind = 'QUOTE' and d.status = 'SENT' and d.due_date < b.today then 'EXPIRED'
                when not d.counts then case when %s then d.status else 'UNKNOWN' end
                when b.ended and d.open_amount <> 0 then 'OPEN_AT_END'
                when d.kind = 'INVOICE' then case
                    when d.open_amount = 0 then 'PAID'
                    when coalesce(d.due_date, d.document_date) < b.today then 'OVERDUE'
                    else 'AWAITING_PAYMENT' end
                when d.open_amount = 0 then 'CREDIT_USED'
                else 'CREDIT_AVAILABLE'
            end)""".formatted(Known.in("d.status", DocumentStanding.class));

    private Standing() {}
}
