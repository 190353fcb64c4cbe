package app.ledgerlink.sales;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads a {@link SalesDocumentRow} from what {@link DocumentFilter} selects. */
@ApplicationScoped
class DocumentRows {

    static final String COLUMNS = "select d.*, " + Standing.SQL
            + " as standing, p.name as party_name, b.today - coalesce(d.due_date, d.document_date) as days,"
            + " p.customer_id as customer, p.customer_kind";

    private final LedgerGateways gateways;

    DocumentRows(LedgerGateways gateways) {
        this.gateways = gateways;
    }

    RowMapper<SalesDocumentRow> mapper(Books books) {
        return (row, context) -> read(row, books);
    }

    private SalesDocumentRow read(ResultSet row, Books books) throws SQLException {
        String currency = row.getString("currency");
        DocumentKind kind = DocumentKind.valueOf(row.getString("kind"));
        DocumentStanding standing = DocumentStanding.valueOf(row.getString("standing"));
        UUID connection = row.getObject("connection_id", UUID.class);
        return new SalesDocumentRow(
                row.getObject("id", UUID.class),
                kind,
                row.getString("number"),
                row.getString("reference"),
                standing,
                row.getObject("document_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                Money.of(row.getBigDecimal("total"), currency),
                Money.of(row.getBigDecimal("sub_total"), currency),
                Money.of(row.getBigDecimal("open_amount"), currency),
                standing == DocumentStanding.OVERDUE ? row.getInt("days") : null,
                row.getObject("customer", UUID.class),
                CustomerKind.of(row.getString("customer_kind")),
                row.getString("party_name"),
                connection,
                books.of(connection).map(Organisation::endedAt).orElse(null),
                url(
                        books,
                        new ConnectionRef(row.getObject("workspace_id", UUID.class), connection),
                        kind,
                        row.getString("external_id")));
    }

    private URI url(Books books, ConnectionRef connection, DocumentKind kind, String externalId) {
        String shortCode =
                books.of(connection.connectionId()).map(Organisation::shortCode).orElse(null);
        return gateways.of(books, connection).links().document(shortCode, kind, externalId);
    }
}
