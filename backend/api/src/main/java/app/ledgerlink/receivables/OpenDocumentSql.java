package app.ledgerlink.receivables;

import app.ledgerlink.shared.Sql;
import java.util.Map;

/**
 * What is open of each document on the day asked for, as SQL: the one source of all receivables figures. Amounts are
 * signed (credits negative); {@code period} counts from 0, the oldest.
 */
final class OpenDocumentSql {

    private static final String COLUMNS = "select d.id, d.connection_id, d.ledger_contact_id, d.kind, d.currency,"
            + " d.currency_rate, d.document_date, d.due_date, ";

    private static final String NOW = COLUMNS + "d.open_amount as open from sales_document_shown d"
            + " where d.workspace_id = :workspaceId and d.counts and d.open_amount <> 0"
            + " and d.connection_id = any(:booksNow)";

    private static final String THEN = COLUMNS + "d.total - coalesce(s.amount, 0) as open"
            + " from dated d left join settled s on s.document_id = d.id where d.total <> coalesce(s.amount, 0)";

    private OpenDocumentSql() {}

    /**
     * A {@code with} that ends in the table {@code open_document} and takes the values of {@link AsAt#bind} and
     * {@code :workspaceId}.
     *
     * @param restriction {@code " and …"} on a document {@code d}, for what is read fast by an index; empty for all
     */
    static String with(AsAt asAt, String restriction) {
        String now = NOW + restriction;
        String documents = asAt.isAllPast() ? THEN : asAt.hasPast() ? now + " union all " + THEN : now;
        String past = asAt.hasPast() ? Sql.of(OpenDocumentSql.class, "past", Map.of("restriction", restriction)) : "";
        return Sql.of(
                OpenDocumentSql.class,
                "open",
                Map.of("past", past, "agesFrom", asAt.agesFrom(), "documents", documents));
    }
}
