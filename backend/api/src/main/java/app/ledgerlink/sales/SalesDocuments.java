package app.ledgerlink.sales;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.sales.SalesLogPage.SalesLogTotal;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lists of sales documents, newest first, within the caller's workspace. */
@RequestScoped
class SalesDocuments {

    /**
     * Of the filtered documents, those that count; credits lower. They are found once: with a table that was just
     * filled, and is not analysed yet, the database would look for them again for each document.
     */
    private static final String TOTALS = """
            with found as materialized (select d.id%s)
            select t.currency, coalesce(sum(t.without_tax) filter (where t.is_sale), 0) as without_tax,
                coalesce(sum(t.with_tax) filter (where t.is_sale), 0) as with_tax, sum(t.open) as open
            from counted_document t join found on found.id = t.id
            where t.workspace_id = :workspaceId group by t.currency order by t.currency""";

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final DocumentRows rows;

    SalesDocuments(Jdbi jdbi, Caller caller, Organisations organisations, DocumentRows rows) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.rows = rows;
    }

    Page<SalesDocumentRow> ofCustomer(UUID customer, SalesDocumentQuery query) {
        DocumentFilter filter = filter(customer, query);
        return jdbi.withHandle(h -> query.of(page(h, filter), count(h, filter)));
    }

    SalesLogPage log(SalesDocumentQuery query) {
        DocumentFilter filter = filter(null, query);
        return jdbi.withHandle(
                h -> new SalesLogPage(page(h, filter), query.page, query.size, count(h, filter), totals(h, filter)));
    }

    private DocumentFilter filter(UUID customer, SalesDocumentQuery query) {
        Books books = organisations.of(caller.workspaceId());
        return new DocumentFilter(caller.workspaceId(), customer, query, books);
    }

    private List<SalesDocumentRow> page(Handle handle, DocumentFilter filter) {
        String sql = DocumentRows.COLUMNS + filter.sql() + " order by d.document_date desc, d.id limit "
                + filter.query().size + " offset " + filter.query().offset();
        return filter.bind(handle.createQuery(sql))
                .map(rows.mapper(filter.books()))
                .list();
    }

    private static long count(Handle handle, DocumentFilter filter) {
        return filter.bind(handle.createQuery("select count(*)" + filter.sql()))
                .mapTo(long.class)
                .one();
    }

    private static List<SalesLogTotal> totals(Handle handle, DocumentFilter filter) {
        return filter.bind(handle.createQuery(TOTALS.formatted(filter.sql())))
                .map((row, context) -> total(
                        row.getString("currency"),
                        row.getBigDecimal("without_tax"),
                        row.getBigDecimal("with_tax"),
                        row.getBigDecimal("open")))
                .list();
    }

    private static SalesLogTotal total(String currency, BigDecimal withoutTax, BigDecimal withTax, BigDecimal open) {
        return new SalesLogTotal(
                currency,
                Money.of(withoutTax, currency).amount(),
                Money.of(withTax, currency).amount(),
                Money.of(open, currency).amount());
    }
}
