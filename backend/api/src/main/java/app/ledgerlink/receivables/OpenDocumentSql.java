package app.ledgerlink.receivables;

/**
 * What is open of each document on the day asked for, as SQL: the one source of all receivables figures. Amounts are
 * signed (credits negative); {@code period} counts from 0, the oldest.
 */
final class OpenDocumentSql {

    private static final String BOOK = """
            with book as materialized (
                select t.connection_id, t.base_currency, cast(t.day as date) as day, cast(t.bounds as date[]) as bounds
                from unnest(cast(:books as uuid[]), cast(:bases as text[]), cast(:days as text[]), cast(:bounds as text[]))
                    as t(connection_id, base_currency, day, bounds))""";

    private static final String COLUMNS = "select d.id, d.connection_id, d.ledger_contact_id, d.kind, d.currency,"
            + " d.currency_rate, d.document_date, d.due_date, ";

    private static final String COUNTED =
            " from sales_document d where d.workspace_id = :workspaceId and d.status in ('AUTHORISED', 'PAID')";

    private static final String NOW = COLUMNS + "d.open_amount as open" + COUNTED
            + " and d.open_amount <> 0 and d.connection_id = any(:booksNow)";

    private static final String DATED = ", dated as materialized (" + COLUMNS + "d.external_id, d.total" + COUNTED
            + " and d.document_date <= cast(:asAt as date) and d.connection_id = any(:booksThen)";

    /** Payments and refunds of a document, the uses of a credit, and the credits used on an invoice, until the day. */
    private static final String SETTLED = """
            , settled as (
                select s.document_id, sum(s.amount) as amount from (
                    select p.document_id, p.amount from payment p
                    where p.workspace_id = :workspaceId and p.paid_on <= cast(:asAt as date)
                      and p.document_id in (select id from dated)
                    union all
                    select a.credit_document_id, a.amount from allocation a
                    where a.workspace_id = :workspaceId and a.allocated_on <= cast(:asAt as date)
                      and a.credit_document_id in (select id from dated)
                    union all
                    select i.id, a.amount from dated i
                    join allocation a on a.workspace_id = :workspaceId and a.invoice_external_id = i.external_id
                      and a.allocated_on <= cast(:asAt as date)
                    join sales_document c on c.workspace_id = :workspaceId and c.id = a.credit_document_id
                      and c.connection_id = i.connection_id and c.status in ('AUTHORISED', 'PAID')
                    where i.kind = 'INVOICE') s
                group by s.document_id)""";

    private static final String THEN = COLUMNS + "d.total - coalesce(s.amount, 0) as open"
            + " from dated d left join settled s on s.document_id = d.id where d.total <> coalesce(s.amount, 0)";

    private OpenDocumentSql() {}

    /**
     * A {@code with} that ends in the table {@code open_document} and takes the values of {@link AsAt#bind} and
     * {@code :workspaceId}.
     *
     * @param restriction {@code " and …"} on a document {@code d}, for what is read fast by an index; empty for all
     */
    static String with(AsAt asAt, String restriction) {
        String now = NOW + restriction;
        String documents = asAt.isAllPast() ? THEN : asAt.hasPast() ? now + " union all " + THEN : now;
        return BOOK
                + (asAt.hasPast() ? DATED + restriction + ")" + SETTLED : "")
                + ", open_document as (select d.id, d.ledger_contact_id, d.connection_id, d.kind, d.currency,"
                + " b.base_currency, b.day, " + asAt.agesFrom() + " as ages_from,"
                + " width_bucket(" + asAt.agesFrom() + ", b.bounds) as period, f.sign * d.open as open,"
                + " in_base(f.sign * d.open, d.currency_rate, b.base_currency) as base_open"
                + " from (" + documents + ") d join book b on b.connection_id = d.connection_id"
                + " cross join lateral (select case d.kind when 'INVOICE' then 1 else -1 end as sign) f)";
    }
}
