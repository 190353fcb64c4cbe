package app.ledgerlink.sales;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.sales.SalesDocument.Allocation;
import app.ledgerlink.sales.SalesDocument.Line;
import app.ledgerlink.sales.SalesDocument.Payment;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One sales document with all that belongs to it, within the caller's workspace. */
@RequestScoped
class DocumentDetails {

    private static final String LINES = """
            select item_code, description, quantity, unit_price, discount_rate, discount_amount, tax_amount as tax,
                line_amount as amount
            from sales_document_line_shown where workspace_id = ? and document_id = ? order by position""";

    private static final String PAYMENTS = """
            select paid_on, amount, reference from payment_shown
            where workspace_id = ? and document_id = ? order by paid_on, external_id""";

    /** Seen from the invoice its credits, seen from the credit its invoices. */
    private static final String ALLOCATIONS =
            Sql.of(DocumentDetails.class, "allocations", Map.of("known", Known.in("c.kind", DocumentKind.class)));

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final DocumentRows rows;

    DocumentDetails(Jdbi jdbi, Caller caller, Organisations organisations, DocumentRows rows) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.rows = rows;
    }

    SalesDocument get(UUID id) {
        UUID workspace = caller.workspaceId();
        DocumentFilter all = new DocumentFilter(workspace, null, new SalesDocumentQuery(), organisations.of(workspace));
        String sql = DocumentRows.COLUMNS + all.sql() + " and d.id = :id";
        return jdbi.withHandle(h -> all.bind(h.createQuery(sql))
                .bind("id", id)
                .map((row, context) ->
                        read(h, row, all.books(), rows.mapper(all.books()).map(row, context)))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("sales document")));
    }

    private SalesDocument read(Handle handle, ResultSet row, Books books, SalesDocumentRow document)
            throws SQLException {
        String currency = row.getString("currency");
        return new SalesDocument(
                document,
                Money.of(row.getBigDecimal("total_tax"), currency),
                Money.of(row.getBigDecimal("amount_paid"), currency),
                Money.of(row.getBigDecimal("amount_credited"), currency),
                row.getBigDecimal("currency_rate"),
                row.getObject("fully_paid_on", LocalDate.class),
                "INCLUSIVE".equals(row.getString("tax_treatment")),
                lines(handle, document.id()),
                payments(handle, document.id(), currency),
                allocations(handle, document.id(), currency),
                row.getTimestamp("read_at").toInstant());
    }

    private List<Line> lines(Handle handle, UUID document) {
        return handle.createQuery(LINES)
                .bind(0, caller.workspaceId())
                .bind(1, document)
                .mapTo(Line.class)
                .list();
    }

    private List<Payment> payments(Handle handle, UUID document, String currency) {
        return handle.createQuery(PAYMENTS)
                .bind(0, caller.workspaceId())
                .bind(1, document)
                .map((row, context) -> new Payment(
                        row.getObject("paid_on", LocalDate.class),
                        Money.of(row.getBigDecimal("amount"), currency),
                        row.getString("reference")))
                .list();
    }

    private List<Allocation> allocations(Handle handle, UUID document, String currency) {
        return handle.createQuery(ALLOCATIONS)
                .bind("workspaceId", caller.workspaceId())
                .bind("id", document)
                .map((row, context) -> new Allocation(
                        row.getObject("allocated_on", LocalDate.class),
                        Money.of(row.getBigDecimal("amount"), currency),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        DocumentKind.valueOf(row.getString("kind"))))
                .list();
    }
}
