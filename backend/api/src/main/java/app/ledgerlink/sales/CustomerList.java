package app.ledgerlink.sales;

import app.ledgerlink.books.BaseRates;
import app.ledgerlink.books.BaseRates.Rates;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.SearchTerms;
import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            CustomerQuery.Sort.OUTSTANDING, CustomerFigures.OUTSTANDING,
            CustomerQuery.Sort.OVERDUE, CustomerFigures.OVERDUE_SUM,
            CustomerQuery.Sort.LAST_SALE, CustomerFigures.LAST_SALE_ON,
            CustomerQuery.Sort.SALES_LAST_12_MONTHS, CustomerFigures.SALES_LAST_12_MONTHS);

    private static final Map<CustomerQuery.Sort, String> BY_FIGURE =
            ORDER.keySet().stream().collect(Collectors.toMap(sort -> sort, sort -> "f.figure"));

    private static final Set<CustomerQuery.Sort> AMOUNTS = EnumSet.of(
            CustomerQuery.Sort.OUTSTANDING, CustomerQuery.Sort.OVERDUE, CustomerQuery.Sort.SALES_LAST_12_MONTHS);

    private static final Rates NO_RATES = new Rates(null, List.of());

    private static final String OWES_OVERDUE = " c.id in (" + CustomerFigures.OWES_OVERDUE + ")";
    private static final String LINKED = " exists (select from customer_party p join ledger_connection_shown l"
            + " on l.workspace_id = p.workspace_id and l.id = p.connection_id and l.state <> 'DISCONNECTED'"
            + " where p.workspace_id = c.workspace_id and p.customer_id = c.id)";

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final BaseRates baseRates;

    CustomerList(Jdbi jdbi, Caller caller, Organisations organisations, BaseRates baseRates) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.baseRates = baseRates;
    }

    CustomerPage page(CustomerQuery query) {
        Books books = organisations.of(caller.workspaceId());
        Rates rates = AMOUNTS.contains(query.sort) ? baseRates.of(caller.workspaceId(), books) : NO_RATES;
        return jdbi.withHandle(h -> {
            Page<UUID> found = listing(query)
                    .read(h, query, sql -> rates.bind(bind(sql, query, books)), ids -> ids.mapTo(UUID.class));
            UUID[] customers = found.items().toArray(new UUID[0]);
            return new CustomerPage(rows(h, books, customers), found.page(), found.size(), found.total(), rates.told());
        });
    }

    /** The ids of a page, in order. */
    private static Listing listing(CustomerQuery query) {
        String figure = ORDER.get(query.sort);
        String found = " from customer c" + where(query);
        return figure == null
                ? Listing.of("select c.id", found, order(query))
                : new Listing(
                        "with f as materialized (" + figure + ") select c.id from customer c"
                                + " left join f on f.customer_id = c.id" + where(query) + order(query) + Listing.PAGE,
                        Listing.count(found));
    }

    private List<CustomerRow> rows(Handle handle, Books books, UUID[] found) {
        Map<UUID, List<FigureRow>> figures = books
                .bind(handle.createQuery(CustomerFigures.SOME))
                .bind("workspaceId", caller.workspaceId())
                .bind("customers", found)
                .mapTo(FigureRow.class)
                .stream()
                .collect(Collectors.groupingBy(FigureRow::customerId));
        return handle.createQuery("select c.id, c.kind, c.name, c.email, c.phone," + LINKED + " as linked"
                        + " from customer c where c.workspace_id = :workspaceId and c.id = any(:customers)"
                        + " order by array_position(:customers, c.id)")
                .bind("workspaceId", caller.workspaceId())
                .bind("customers", found)
                .map((row, context) -> read(row, figures))
                .list();
    }

    private static String where(CustomerQuery query) {
        return " where c.workspace_id = :workspaceId and c.archived_at is null"
                + (query.kind == null ? "" : " and c.kind = :kind")
                + (query.linked == null ? "" : query.linked ? " and" + LINKED : " and not" + LINKED)
                + (query.overdue == null ? "" : (query.overdue ? " and" : " and not") + OWES_OVERDUE)
                + (SearchTerms.of(query.q).isEmpty() ? "" : " and c.id in (" + matching(SearchTerms.of(query.q)) + ")");
    }

    /** A customer's own words, those of a company's people, and those of customers that became it. */
    private static String matching(SearchTerms terms) {
        return "select coalesce(s.merged_into, s.id) from company_at_hand s where s.workspace_id = :workspaceId"
                + terms.and("s.search")
                + " union all select coalesce(s.merged_into, s.company_id, s.id) from contact_at_hand s"
                + " where s.workspace_id = :workspaceId and (s.archived_at is null or s.merged_into is not null)"
                + terms.and("s.search");
    }

    private static String order(CustomerQuery query) {
        String direction = query.descending ? " desc" : "";
        return query.sort == CustomerQuery.Sort.NAME
                ? " order by lower(c.name)" + direction + ", c.id"
                : Listing.order(BY_FIGURE, query.sort, query.descending, "lower(c.name), c.id");
    }

    private Query bind(Query sql, CustomerQuery query, Books books) {
        return books.bind(sql)
                .bind("workspaceId", caller.workspaceId())
                .bind("kind", query.kind)
                .bindMap(SearchTerms.of(query.q).parameters());
    }

    private static CustomerRow read(ResultSet row, Map<UUID, List<FigureRow>> figures) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<FigureRow> own = figures.getOrDefault(id, List.of());
        return new CustomerRow(
                id,
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("linked"),
                FigureRow.owes(own),
                FigureRow.owesOverdue(own),
                FigureRow.bought(own),
                FigureRow.worth(own, FigureRow::baseOutstanding),
                FigureRow.worth(own, FigureRow::baseOverdue),
                FigureRow.lastSaleOn(own),
                FigureRow.worth(own, FigureRow::baseSold),
                FigureRow.severalCurrencies(own));
    }
}
