package app.ledgerlink.sales;

import app.ledgerlink.ledger.Organisations;

/**
 * What customers bought and owe, as SQL; amounts in the base currency. Where a customer has documents in books of
 * different base currencies, amounts are null: they cannot be added.
 */
final class CustomerFigures {

    private static final String BOOKS = " join " + Organisations.TABLE + " b on b.connection_id = d.connection_id";

    private static final String OVERDUE_SUM =
            "coalesce(sum(d.base_open) filter (where d.kind = 'INVOICE' and d.ages_from < b.today), 0)";
    private static final String LAST_SALE =
            "max(d.document_date) filter (where d.kind = 'INVOICE' and d.document_date <= b.today)";
    private static final String OF_THE_YEAR = "d.is_sale and d.document_date between b.year_began and b.today";

    /** All figures of the customers in the array {@code :customers}, one row for each that is linked. */
    static final String SOME = """
            select f.customer_id, f.base_currency, f.several_currencies, f.last_sale_on,
                case when f.one_base then f.outstanding end as outstanding,
                case when f.one_base then f.overdue end as overdue,
                case when f.one_base then f.sales_last_12_months end as sales_last_12_months
            from (
                select p.customer_id, min(d.base_currency) as base_currency,
                    min(d.base_currency) = max(d.base_currency) as one_base,
                    coalesce(bool_or(d.currency <> d.base_currency), false) as several_currencies,
                    sum(d.base_open) as outstanding, %s as overdue, %s as last_sale_on,
                    coalesce(sum(d.base_without_tax) filter (where %s), 0) as sales_last_12_months
                from customer_party p
                left join (counted_document d %s)
                    on d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id
                where p.workspace_id = :workspace and p.customer_id = any(:customers)
                group by p.customer_id) f""".formatted(OVERDUE_SUM, LAST_SALE, OF_THE_YEAR, BOOKS);

    /** One figure of all linked customers, read party by party from as few documents as tell it. */
    private static final String ONE = """
            select coalesce(c.company_id, p.customer_id) as customer_id, %s as figure
            from ledger_contact p
            left join (
                select d.ledger_contact_id, d.base_currency, %s as figure from counted_document d %s
                where d.workspace_id = :workspace and %s group by d.ledger_contact_id, d.base_currency) d
                on d.ledger_contact_id = p.id
            left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
            where p.workspace_id = :workspace and p.customer_id is not null group by 1""";

    private static final String AMOUNT = "case when count(d.base_currency) = 0"
            + " or min(d.base_currency) = max(d.base_currency) then coalesce(sum(d.figure), 0) end";

    static final String OUTSTANDING = ONE.formatted(AMOUNT, "sum(d.base_open)", BOOKS, "d.is_open");
    static final String OVERDUE = ONE.formatted(AMOUNT, OVERDUE_SUM, BOOKS, "d.is_open");
    static final String SALES_LAST_12_MONTHS = ONE.formatted(AMOUNT, "sum(d.base_without_tax)", BOOKS, OF_THE_YEAR);
    static final String LAST_SALE_ON = ONE.formatted("max(d.figure)", LAST_SALE, BOOKS, "d.kind = 'INVOICE'");

    /** Customers with something overdue, in whatever currency. */
    static final String OWES_OVERDUE = "select p.customer_id from counted_document d" + BOOKS
            + " join customer_party p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id"
            + " where d.workspace_id = :workspace and d.is_open and d.kind = 'INVOICE' and d.ages_from < b.today";

    private CustomerFigures() {}
}
