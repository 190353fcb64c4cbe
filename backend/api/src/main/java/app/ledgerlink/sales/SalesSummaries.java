package app.ledgerlink.sales;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.sales.SalesSummary.LedgerLink;
import app.ledgerlink.sales.SalesSummary.MonthlySales;
import app.ledgerlink.sales.SalesSummary.SalesTotal;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.OwnAmounts;
import app.ledgerlink.shared.OwnAmounts.Part;
import app.ledgerlink.shared.Sql;
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

/** A customer's sales in short, within the caller's workspace. */
@RequestScoped
class SalesSummaries {

    private static final String LINKS = """
            select p.id, p.connection_id, p.external_id, p.name, p.status = 'ARCHIVED' as archived
            from customer_party cp join ledger_contact_shown p on p.workspace_id = cp.workspace_id and p.id = cp.id
            where cp.workspace_id = :workspaceId and cp.customer_id = :customer
            order by lower(p.name), p.id""";

    private static final String SALES = Sql.of(SalesSummaries.class, "sales", Map.of("days", Organisations.TABLE));

    private static final String SPAN = Sql.of(SalesSummaries.class, "span", Map.of("sales", SALES));

    private static final String TOTALS =
            "select d.currency, sum(d.without_tax) as without_tax, sum(d.with_tax) as with_tax, coalesce(sum(d.without_tax)"
                    + " filter (where d.document_date between b.year_began and b.today), 0) as last12_months_without_tax"
                    + SALES
                    + " group by d.currency order by d.currency";

    private static final String BOUGHT =
            "select d.currency, sum(d.without_tax) as amount, d.base_currency, sum(d.base_without_tax) as base_amount"
                    + SALES + " and d.document_date between b.year_began and b.today group by 1, 3";

    private static final String MONTHS = "select to_char(d.document_date, 'YYYY-MM') as month, d.currency,"
            + " sum(d.without_tax) as without_tax, sum(d.with_tax) as with_tax" + SALES
            + " and d.document_date >= date_trunc('month', b.today) - interval '23 months'"
            + " and d.document_date < date_trunc('month', b.today) + interval '1 month'"
            + " group by 1, 2 order by 1, 2";

    private record Span(
            LocalDate first, LocalDate last, long documents, BigDecimal daysToPay, long paid, LocalDate lastPaid) {}

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final LedgerGateways gateways;

    SalesSummaries(Jdbi jdbi, Caller caller, Organisations organisations, LedgerGateways gateways) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.gateways = gateways;
    }

    SalesSummary ofCustomer(UUID customer) {
        Books books = organisations.of(caller.workspaceId());
        return jdbi.withHandle(h -> summary(h, customer, books));
    }

    private SalesSummary summary(Handle handle, UUID customer, Books books) {
        Span span = query(handle, SPAN, customer, books).mapTo(Span.class).one();
        List<LedgerLink> linked = query(handle, LINKS, customer, null)
                .map((row, context) -> link(row, books))
                .list();
        return new SalesSummary(
                customer,
                linked,
                books.asOf(),
                today(linked, books),
                span.first(),
                span.last(),
                span.documents(),
                span.daysToPay(),
                span.paid(),
                span.lastPaid(),
                OwnAmounts.of(
                        query(handle, BOUGHT, customer, books).mapTo(Part.class).list()),
                query(handle, TOTALS, customer, books)
                        .mapTo(SalesTotal.class)
                        .map(SalesSummaries::rounded)
                        .list(),
                query(handle, MONTHS, customer, books)
                        .mapTo(MonthlySales.class)
                        .map(SalesSummaries::rounded)
                        .list());
    }

    private static LocalDate today(List<LedgerLink> linked, Books books) {
        return linked.stream()
                .flatMap(link -> books.of(link.connectionId()).stream())
                .map(Organisation::today)
                .max(LocalDate::compareTo)
                .orElse(books.today());
    }

    private Query query(Handle handle, String sql, UUID customer, Books books) {
        Query query = handle.createQuery(sql)
                .bind("workspaceId", caller.workspaceId())
                .bind("customer", customer);
        return books == null ? query : books.bind(query);
    }

    private LedgerLink link(ResultSet row, Books books) throws SQLException {
        UUID connection = row.getObject("connection_id", UUID.class);
        Organisation organisation = books.of(connection).orElse(null);
        return new LedgerLink(
                row.getObject("id", UUID.class),
                connection,
                organisation == null ? "" : organisation.name(),
                row.getString("name"),
                row.getBoolean("archived"),
                organisation == null ? null : organisation.endedAt(),
                gateways.of(books, new ConnectionRef(caller.workspaceId(), connection))
                        .links()
                        .contact(organisation == null ? null : organisation.shortCode(), row.getString("external_id")));
    }

    private static SalesTotal rounded(SalesTotal total) {
        String currency = total.currency();
        return new SalesTotal(
                currency,
                amount(total.withoutTax(), currency),
                amount(total.withTax(), currency),
                amount(total.last12MonthsWithoutTax(), currency));
    }

    private static MonthlySales rounded(MonthlySales month) {
        String currency = month.currency();
        return new MonthlySales(
                month.month(), currency, amount(month.withoutTax(), currency), amount(month.withTax(), currency));
    }

    private static BigDecimal amount(BigDecimal amount, String currency) {
        return Money.of(amount, currency).amount();
    }
}
