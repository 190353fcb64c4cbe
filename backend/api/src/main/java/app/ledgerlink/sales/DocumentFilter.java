package app.ledgerlink.sales;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Sql;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which documents are meant: the SQL from {@code from} on, and its values. Names of its tables: document d, party p,
 * day of the books b.
 *
 * @param customer null for the documents of all parties, linked or not
 */
record DocumentFilter(UUID workspace, UUID customer, SalesDocumentQuery query, Books books) {

    private static final String TABLES = " "
            + Sql.of(
                    DocumentFilter.class,
                    "documents",
                    Map.of("days", Organisations.TABLE, "known", Known.in("d.kind", DocumentKind.class)));

    String sql() {
        return TABLES
                + when(
                        customer,
                        " and d.ledger_contact_id in (select id from customer_party"
                                + " where workspace_id = :workspaceId and customer_id = :customer)")
                + when(query.kind, " and d.kind = :kind")
                + when(query.standing, " and " + Standing.SQL + " = :standing")
                + when(query.from, " and d.document_date >= :from")
                + when(query.to, " and d.document_date <= :to")
                + when(query.connectionId, " and d.connection_id = :connection")
                + terms().parameters().keySet().stream()
                        .map(DocumentFilter::holding)
                        .collect(Collectors.joining());
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return books.bind(statement)
                .bind("workspaceId", workspace)
                .bind("customer", customer)
                .bind("kind", query.kind)
                .bind("standing", query.standing)
                .bind("from", query.from)
                .bind("to", query.to)
                .bind("connection", query.connectionId)
                .bindMap(terms().parameters());
    }

    private SearchTerms terms() {
        return SearchTerms.of(query.q);
    }

    /** In the document's number or reference, or in the name that the books or we have of its party. */
    private static String holding(String term) {
        return Sql.of(DocumentFilter.class, "holding", Map.of("like", " like searchable(:" + term + ")"));
    }

    private static String when(Object value, String sql) {
        return value == null ? "" : sql;
    }
}
