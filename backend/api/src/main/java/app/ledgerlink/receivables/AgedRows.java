package app.ledgerlink.receivables;

import static java.util.Map.entry;

import app.ledgerlink.books.BaseRates;
import app.ledgerlink.books.BaseRates.Rates;
import app.ledgerlink.receivables.ReceivablesQuery.Sort;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Sql;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The aged table as SQL. One reading of the documents gives the rows of a page (in order of {@code place}), and after
 * them, without a place, the sums over all filtered rows: for each currency, and for each base currency. Amounts are
 * spread over the periods only for what is shown.
 */
record AgedRows(UUID workspace, AsAt asAt, ReceivablesQuery query, Rates rates) {

    private static final Map<Sort, String> ORDER = Map.of(
            Sort.NAME, "lower(s.name)",
            Sort.OUTSTANDING, "s.ranked_outstanding",
            Sort.OVERDUE, "s.ranked_overdue");

    private static final String NAMES =
            " left join customer c on c.workspace_id = :workspaceId and c.id = s.customer_id";
    private static final String NAME = "coalesce(c.name, s.party_name)";

    /** @param limit {@code " limit … offset …"}, or empty for all rows */
    String sql(String limit) {
        AgedColumns columns = columns();
        boolean named = query.sort == Sort.NAME || !terms().isEmpty();
        return Sql.of(
                AgedRows.class,
                "table",
                Map.ofEntries(
                        entry(
                                "openDocuments",
                                OpenDocumentSql.with(
                                        asAt, query.currency == null ? "" : " and d.currency = :currency")),
                        entry("overdue", columns.whereOverdue()),
                        entry("name", named ? NAME : "null"),
                        entry("names", named ? NAMES : ""),
                        entry("filter", filter()),
                        entry("rates", BaseRates.TABLE),
                        entry("order", order()),
                        entry("page", limit),
                        entry("sums", columns.plain()),
                        entry("columns", columns.overDocuments()),
                        entry("customers", NAMES),
                        entry("shown", filter().isEmpty() ? "" : " join selected using (owner, currency)")));
    }

    AgedColumns columns() {
        return new AgedColumns(asAt.periods());
    }

    private SearchTerms terms() {
        return SearchTerms.of(query.q);
    }

    private String filter() {
        return (query.overdue == null ? "" : " and s.overdue " + (query.overdue ? "> 0" : "<= 0"))
                + terms().and("searchable(s.name)");
    }

    private String order() {
        return Listing.order(ORDER, query.sort, query.descending, "s.owner, s.currency");
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return rates.bind(asAt.bind(statement))
                .bind("workspaceId", workspace)
                .bind("currency", query.currency)
                .bindMap(terms().parameters());
    }
}
