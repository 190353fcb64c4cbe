package app.ledgerlink.receivables;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.SearchTerms;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which open documents are meant, as SQL.
 *
 * @param customer null for those of all parties, linked or not
 */
record OpenDocumentFilter(AsAt asAt, OpenDocumentQuery query, UUID customer) {

    static final String COLUMNS =
            "select o.*, d.number, d.reference, d.document_date, d.due_date, d.total, d.external_id,"
                    + " o.day - o.ages_from as days, p.name as party_name, p.customer_id, p.customer_kind";

    private static final String PARTIES =
            " join party_owner p on p.workspace_id = :workspaceId and p.id = o.ledger_contact_id";

    private static final String NAMES =
            PARTIES + " left join customer cu on cu.workspace_id = :workspaceId" + " and cu.id = p.customer_id";

    /** @throws ProblemException 400 for a period of another division than the one asked for */
    OpenDocumentFilter {
        if (query.period != null && !asAt.periods().contains(query.period)) {
            throw ProblemException.invalid("period", "Use one of " + asAt.periods() + ", or change “periods”.");
        }
    }

    /** Only the documents of a page are read whole. */
    Listing listing() {
        String with = OpenDocumentSql.with(asAt, restriction());
        String order = " order by o.ages_from, o.id";
        return new Listing(
                with + " " + COLUMNS + " from (select o.*" + found() + order + Listing.PAGE + ") o"
                        + " join sales_document_shown d on d.workspace_id = :workspaceId and d.id = o.id" + PARTIES
                        + order,
                with + " " + Listing.count(found()));
    }

    private String found() {
        String named = SearchTerms.of(query.q).and("searchable(coalesce(cu.name, p.name))");
        return " from open_document o" + (named.isEmpty() ? "" : NAMES) + " where "
                + Known.in("o.kind", DocumentKind.class) + aged() + named;
    }

    private String restriction() {
        return when(
                        customer,
                        " and d.ledger_contact_id in (select id from customer_party"
                                + " where workspace_id = :workspaceId and customer_id = :customer)")
                + when(query.ledgerContactId, " and d.ledger_contact_id = :party")
                + when(query.currency, " and d.currency = :currency")
                + when(
                        query.unusedCredit,
                        " and d.kind " + (Boolean.TRUE.equals(query.unusedCredit) ? "<>" : "=") + " 'INVOICE'");
    }

    private String aged() {
        int notDue = asAt.index(AgeingPeriod.NOT_DUE);
        return when(query.period, " and o.kind = 'INVOICE' and o.period = :period")
                + when(
                        query.overdue,
                        " and (o.kind = 'INVOICE' and o.period < " + notDue + ") = "
                                + Boolean.TRUE.equals(query.overdue));
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return asAt.bind(statement)
                .bind("customer", customer)
                .bind("party", query.ledgerContactId)
                .bind("currency", query.currency)
                .bind("period", query.period == null ? null : asAt.index(query.period))
                .bindMap(SearchTerms.of(query.q).parameters());
    }

    private static String when(Object value, String sql) {
        return value == null ? "" : sql;
    }
}
