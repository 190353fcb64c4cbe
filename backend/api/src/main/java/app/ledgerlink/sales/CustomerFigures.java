package app.ledgerlink.sales;

import app.ledgerlink.ledger.Organisations;

/**
 * What customers bought and owe, as SQL: one row for each linked customer, amounts in the base currency. Where a
 * customer has documents in books of different base currencies, amounts are null: they cannot be added.
 */
final class CustomerFigures {

    private static final String SELECT = """
            select f.customer_id, f.base_currency, f.several_currencies, f.last_sale_on,
                case when f.one_base then f.outstanding end as outstanding,
                case when f.one_base then f.overdue end as overdue,
                case when f.one_base then f.sales_last_12_months end as sales_last_12_months
            from (
                select p.customer_id, min(d.base_currency) as base_currency,
                    min(d.base_currency) = max(d.base_currency) as one_base,
                    coalesce(bool_or(d.currency <> d.base_currency), false) as several_currencies,
                    sum(d.base_open) as outstanding,
                    coalesce(sum(d.base_open) filter (where d.kind = 'INVOICE' and d.ages_from < b.today), 0) as overdue,
                    max(d.document_date) filter (where d.kind = 'INVOICE') as last_sale_on,
                    coalesce(sum(d.base_without_tax)
                        filter (where d.is_sale and d.document_date between b.year_began and b.today), 0)
                        as sales_last_12_months
                from customer_party p
                left join (counted_document d join\s""" + Organisations.TABLE + """
             b on b.connection_id = d.connection_id)
                    on d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id""";

    private static final String WHERE = " where p.workspace_id = :workspace";

    /** Of all customers. */
    static final String ALL = SELECT + WHERE + " group by p.customer_id) f";

    /** Of all customers, but only what is open counts: right for outstanding and overdue alone, and much less to read. */
    static final String ALL_OPEN = SELECT + " and d.is_open" + WHERE + " group by p.customer_id) f";

    /** Of the customers in the array {@code :customers}. */
    static final String SOME = SELECT + WHERE + " and p.customer_id = any(:customers) group by p.customer_id) f";

    private CustomerFigures() {}
}
