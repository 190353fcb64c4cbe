package app.ledgerlink.sales;

import app.ledgerlink.books.BaseRates;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.shared.Sql;
import java.util.Map;

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
    static final String SOME = Sql.of(
            CustomerFigures.class,
            "some",
            Map.of("overdue", OVERDUE, "lastSale", LAST_SALE, "ofTheYear", OF_THE_YEAR, "days", BOOKS));

    /** In one currency, to be put in order. */
    private static final String AMOUNT = "coalesce(sum(d.figure * r.worth), 0)";

    static final String OUTSTANDING = one(AMOUNT, "sum(d.base_open)", "d.is_open");
    static final String OVERDUE_SUM = one(AMOUNT, "coalesce(sum(d.base_open)" + OVERDUE + ", 0)", "d.is_open");
    static final String SALES_LAST_12_MONTHS = one(AMOUNT, "sum(d.base_without_tax)", OF_THE_YEAR);
    static final String LAST_SALE_ON = one("max(d.figure)", LAST_SALE, "d.kind = 'INVOICE'");

    /** Customers with something overdue, in whatever currency. */
    static final String OWES_OVERDUE = "select p.customer_id from counted_document d" + BOOKS
            + " join customer_party p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id"
            + " where d.workspace_id = :workspaceId and d.is_open and d.kind = 'INVOICE' and d.ages_from < b.today";

    private CustomerFigures() {}

    /** @param documents which tell it */
    private static String one(String sum, String figure, String documents) {
        return Sql.of(
                CustomerFigures.class,
                "one",
                Map.of(
                        "sum", sum,
                        "figure", figure,
                        "days", BOOKS,
                        "documents", documents,
                        "rates", BaseRates.TABLE));
    }
}
