package app.ledgerlink.receivables;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.Histories;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The documents behind a figure, within the caller's workspace. */
@RequestScoped
class OpenDocuments {

    private final Jdbi jdbi;
    private final Caller caller;
    private final Organisations organisations;
    private final Histories histories;
    private final LedgerGateways gateways;

    OpenDocuments(Jdbi jdbi, Caller caller, Organisations organisations, Histories histories, LedgerGateways gateways) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.organisations = organisations;
        this.histories = histories;
        this.gateways = gateways;
    }

    /** @throws app.ledgerlink.shared.ProblemException 400 for a day that the books cannot tell of, 404 for no customer */
    Page<OpenDocument> page(OpenDocumentQuery query, PageQuery page) {
        Books books = query.booksOf(organisations.of(caller.workspaceId()));
        OpenDocumentFilter filter = new OpenDocumentFilter(new AsAt(query, books.all()), query, owner(query));
        return jdbi.withHandle(h -> filter.listing()
                .read(
                        h,
                        page,
                        q -> filter.bind(q).bind("workspaceId", caller.workspaceId()),
                        rows -> rows.map(
                                (row, context) -> read(row, filter.asAt().periods(), books))));
    }

    private UUID owner(OpenDocumentQuery query) {
        return query.customerId == null ? null : histories.owner(caller.workspaceId(), query.customerId);
    }

    private OpenDocument read(ResultSet row, List<AgeingPeriod> periods, Books books) throws SQLException {
        String currency = row.getString("currency");
        DocumentKind kind = DocumentKind.valueOf(row.getString("kind"));
        boolean invoice = kind == DocumentKind.INVOICE;
        int days = row.getInt("days");
        UUID connection = row.getObject("connection_id", UUID.class);
        return new OpenDocument(
                row.getObject("id", UUID.class),
                kind,
                row.getString("number"),
                row.getString("reference"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                Money.of(row.getBigDecimal("total"), currency),
                Money.of(row.getBigDecimal("open"), currency),
                invoice && days > 0 ? days : null,
                invoice ? periods.get(periods.size() - 1 - row.getInt("period")) : null,
                row.getObject("customer_id", UUID.class),
                CustomerKind.of(row.getString("customer_kind")),
                row.getObject("ledger_contact_id", UUID.class),
                row.getString("party_name"),
                connection,
                url(books, connection, kind, row.getString("external_id")));
    }

    private URI url(Books books, UUID connection, DocumentKind kind, String externalId) {
        String shortCode = books.of(connection).map(Organisation::shortCode).orElse(null);
        return gateways.of(books, new ConnectionRef(caller.workspaceId(), connection))
                .links()
                .document(shortCode, kind, externalId);
    }
}
