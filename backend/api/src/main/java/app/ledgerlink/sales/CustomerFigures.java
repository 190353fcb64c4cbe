package app.ledgerlink.sales;

import app.ledgerlink.books.BaseRates;
import app.ledgerlink.books.Organisations;

/** What customers bought and owe, as SQL. */
final class CustomerFigures {

    private static final String BOOKS = " join " + Organisations.TABLE + " b on b.connection_id = d.connection_id";

    private static final String OVERDUE = " filter (where d.kind = 'INVOICE' and d.ages_from < b.today)";
    private static final String LAST_SALE =
            "max(d.document_date) filter (where d.kind = 'INVOICE' and d.document_date <= b.today)";
    private static final String OF_THE_YEAR = "d.is_sale and d.document_date between b.year_began and b.today";

    /**
     * All figures of the customers in the array {@code :customers}: a row for each currency in the books of each base
     * currency. One without documents has none.
     */
    static final String SOME = """
            select p.customer_id, d.currency, d.base_currency, bool_and(b.ended) as ended, %2$s as last_sale_on,
                sum(d.open) as outstanding, sum(d.base_open) as base_outstanding,
                coalesce(sum(d.open)%1$s, 0) as overdue, coalesce(sum(d.base_open)%1$s, 0) as base_overdue,
                coalesce(sum(d.without_tax) filter (where %3$s), 0) as sold,
                coalesce(sum(d.base_without_tax) filter (where %3$s), 0) as base_sold
            from customer_party p
            join counted_document d on d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id
            %4$s
            where p.workspace_id = :workspaceId and p.customer_id = any(:customers)
            group by p.customer_id, d.currency, d.base_currency""".formatted(OVERDUE, LAST_SALE, OF_THE_YEAR, BOOKS);

    /** One figure of all linked customers, read party by party from as few documents as tell it. */
    private static final String ONE = """
            select coalesce(c.company_id, p.customer_id) as customer_id, %s as figure
            from ledger_contact p
            left join (
                select d.ledger_contact_id, d.base_currency, %s as figure from counted_document d %s
                where d.workspace_id = :workspaceId and %s group by d.ledger_contact_id, d.base_currency) d
                on d.ledger_contact_id = p.id
            left join\s""" + BaseRates.TABLE + """
             r on r.base_currency = d.base_currency
            left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
            where p.workspace_id = :workspaceId and p.customer_id is not null group by 1""";

    /** In one currency, to be put in order. */
    private static final String AMOUNT = "coalesce(sum(d.figure * r.worth), 0)";

    static final String OUTSTANDING = ONE.formatted(AMOUNT, "sum(d.base_open)", BOOKS, "d.is_open");
    static final String OVERDUE_SUM =
            ONE.formatted(AMOUNT, "coalesce(sum(d.base_open)" + OVERDUE + ", 0)", BOOKS, "d.is_open");
    static final String SALES_LAST_12_MONTHS = ONE.formatted(AMOUNT, "sum(d.base_without_tax)", BOOKS, OF_THE_YEAR);
    static final String LAST_SALE_ON = ONE.formatted("max(d.figure)", LAST_SALE, BOOKS, "d.kind = 'INVOICE'");

    /** Customers with something overdue, in whatever currency. */
    static final String OWES_OVERDUE = "select p.customer_id from counted_document d" + BOOKS
            + " join customer_party p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id"
            + " where d.workspace_id = :workspaceId and d.is_open and d.kind = 'INVOICE' and d.ages_from < b.today";

    private CustomerFigures() {}
}
