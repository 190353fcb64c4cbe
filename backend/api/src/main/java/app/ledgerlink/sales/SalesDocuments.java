package app.ledgerlink.sales;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.sales.SalesLogPage.SalesLogTotal;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
        return jdbi.withHandle(h -> page(h, filter));
    }

    SalesLogPage log(SalesDocumentQuery query) {
        DocumentFilter filter = filter(null, query);
        return jdbi.withHandle(h -> {
            Page<SalesDocumentRow> page = page(h, filter);
            return new SalesLogPage(page.items(), page.page(), page.size(), page.total(), totals(h, filter));
        });
    }

    private DocumentFilter filter(UUID customer, SalesDocumentQuery query) {
        Books books = organisations.of(caller.workspaceId());
        return new DocumentFilter(caller.workspaceId(), customer, query, books);
    }

    /** What neither is owed nor was sold, as a quote, is listed only where its kind is asked for. */
    private Page<SalesDocumentRow> page(Handle handle, DocumentFilter filter) {
        String listed = filter.query().kind == null ? " and d.sign <> 0" : "";
        return Listing.of(DocumentRows.COLUMNS, filter.sql() + listed, " order by d.document_date desc, d.id")
                .read(handle, filter.query(), filter::bind, found -> found.map(rows.mapper(filter.books())));
    }

    private static List<SalesLogTotal> totals(Handle handle, DocumentFilter filter) {
        return filter.bind(handle.createQuery(Sql.of(SalesDocuments.class, "totals", Map.of("found", filter.sql()))))
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
