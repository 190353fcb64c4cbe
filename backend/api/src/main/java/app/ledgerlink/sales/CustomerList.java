package app.ledgerlink.sales;

import app.ledgerlink.ledger.Organisations;
import app.ledgerlink.ledger.Organisations.Books;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.SearchTerms;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The customer list, within the caller's workspace. Figures are computed for the customers of the page alone, unless
 * filter or order needs them all.
 */
@RequestScoped
class CustomerList {

    private static final Map<CustomerQuery.Sort, String> ORDER = Map.of(
            CustomerQuery.Sort.OUTSTANDING, "case when f.customer_id is not null then coalesce(f.outstanding, 0) end",
            CustomerQuery.Sort.OVERDUE, "f.overdue",
            CustomerQuery.Sort.LAST_SALE, "f.last_sale_on",
            CustomerQuery.Sort.SALES_LAST_12_MONTHS, "f.sales_last_12_months");

    private static final String LINKED =
            " exists (select from customer_party p where p.workspace_id = c.workspace_id and p.customer_id = c.id)";

    private record Found(UUID id, long total) {}

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;

    CustomerList(Jdbi jdbi, Caller caller, Organisations organisations) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
    }

    Page<CustomerRow> page(CustomerQuery query) {
        Books books = organisations.of(caller.workspaceId());
        return jdbi.withHandle(h -> {
            List<Found> found = found(h, query, books);
            return query.of(rows(h, books, found), total(h, query, books, found));
        });
    }

    private List<Found> found(Handle handle, CustomerQuery query, Books books) {
        String sql = "select c.id, count(*) over () as total" + from(query) + order(query) + " limit " + query.size
                + " offset " + query.offset();
        return bind(handle.createQuery(figures(query) + sql), query, books)
                .map((row, context) -> new Found(row.getObject("id", UUID.class), row.getLong("total")))
                .list();
    }

    /** Beyond the last page no row tells the total. */
    private long total(Handle handle, CustomerQuery query, Books books, List<Found> found) {
        if (!found.isEmpty() || query.page == 1) {
            return found.isEmpty() ? 0 : found.get(0).total();
        }
        return bind(handle.createQuery(figures(query) + "select count(*)" + from(query)), query, books)
                .mapTo(long.class)
                .one();
    }

    /** Figures that the filter and the order need; none for a list by name. */
    private static String figures(CustomerQuery query) {
        return switch (query.sort) {
            case LAST_SALE, SALES_LAST_12_MONTHS -> "with f as materialized (" + CustomerFigures.ALL + ") ";
            case OUTSTANDING, OVERDUE -> "with f as materialized (" + CustomerFigures.ALL_OPEN + ") ";
            case NAME -> query.overdue == null ? "" : "with f as materialized (" + CustomerFigures.ALL_OPEN + ") ";
        };
    }

    private static String from(CustomerQuery query) {
        return " from customer c" + (figures(query).isEmpty() ? "" : " left join f on f.customer_id = c.id")
                + where(query);
    }

    private List<CustomerRow> rows(Handle handle, Books books, List<Found> found) {
        String sql = "with f as materialized (" + CustomerFigures.SOME + ")"
                + " select c.id, c.kind, c.name, c.email, c.phone, f.*, f.customer_id is not null as linked"
                + " from customer c left join f on f.customer_id = c.id"
                + " where c.workspace_id = :workspace and c.id = any(:customers)"
                + " order by array_position(:customers, c.id)";
        return books.bind(handle.createQuery(sql))
                .bind("workspace", caller.workspaceId())
                .bind("customers", found.stream().map(Found::id).toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .list();
    }

    private static String where(CustomerQuery query) {
        return " where c.workspace_id = :workspace and c.archived_at is null"
                + (query.kind == null ? "" : " and c.kind = :kind")
                + (query.linked == null ? "" : query.linked ? " and" + LINKED : " and not" + LINKED)
                + (query.overdue == null ? "" : " and coalesce(f.overdue, 0) " + (query.overdue ? "> 0" : "<= 0"))
                + (SearchTerms.of(query.q).isEmpty() ? "" : " and c.id in (" + matching(SearchTerms.of(query.q)) + ")");
    }

    /** A customer's own words, and those of a company's people. */
    private static String matching(SearchTerms terms) {
        return "select s.id from company s where s.workspace_id = :workspace" + terms.and("s.search")
                + " union all select coalesce(s.company_id, s.id) from contact s"
                + " where s.workspace_id = :workspace and s.archived_at is null" + terms.and("s.search");
    }

    private static String order(CustomerQuery query) {
        String direction = query.descending ? " desc" : "";
        String figure = ORDER.get(query.sort);
        return figure == null
                ? " order by lower(c.name)" + direction + ", c.id"
                : " order by " + figure + direction + " nulls last, lower(c.name), c.id";
    }

    private Query bind(Query sql, CustomerQuery query, Books books) {
        return books.bind(sql)
                .bind("workspace", caller.workspaceId())
                .bind("kind", query.kind)
                .bindMap(SearchTerms.of(query.q).parameters());
    }

    private static CustomerRow read(ResultSet row) throws SQLException {
        String currency = row.getString("base_currency");
        return new CustomerRow(
                row.getObject("id", UUID.class),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("linked"),
                money(row, "outstanding", currency),
                money(row, "overdue", currency),
                row.getObject("last_sale_on", LocalDate.class),
                money(row, "sales_last_12_months", currency),
                row.getBoolean("several_currencies"));
    }

    private static Money money(ResultSet row, String column, String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : Money.of(amount, currency);
    }
}
