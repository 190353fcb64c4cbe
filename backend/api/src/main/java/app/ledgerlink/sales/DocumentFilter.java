package app.ledgerlink.sales;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.shared.SearchTerms;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which documents are meant: the SQL from {@code from} on, and its values. Names of its tables: document d, party p,
 * its customer's contact c, day of the books b.
 *
 * @param customer null for the documents of all parties, linked or not
 */
record DocumentFilter(UUID workspace, UUID customer, SalesDocumentQuery query, Books books) {

    static final String TABLES = " from sales_document d"
            + " join ledger_contact p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id"
            + " left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id"
            + " left join " + Organisations.TABLE + " b on b.connection_id = d.connection_id"
            + " where d.workspace_id = :workspaceId";

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
        String like = " like searchable(:" + term + ")";
        return " and d.id in (select id from sales_document_at_hand where workspace_id = :workspaceId"
                + " and searchable(coalesce(number, '') || ' ' || coalesce(reference, ''))" + like
                + " union all select s.id from sales_document s where s.workspace_id = :workspaceId and s.ledger_contact_id in ("
                + "select id from ledger_contact_at_hand where workspace_id = :workspaceId and search" + like
                + " union all select cp.id from customer_party cp join customer_at_hand cu"
                + " on cu.workspace_id = cp.workspace_id and cu.id = cp.customer_id"
                + " where cu.workspace_id = :workspaceId and cu.search" + like + "))";
    }

    private static String when(Object value, String sql) {
        return value == null ? "" : sql;
    }
}
