package app.ledgerlink.receivables;

import app.ledgerlink.shared.PageQuery;
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
                    + " o.day - o.ages_from as days, p.name as party_name, coalesce(c.company_id, p.customer_id) as customer_id,"
                    + " case when c.company_id is null then p.customer_kind else 'COMPANY' end as customer_kind";

    private static final String PARTIES = """
             join ledger_contact p on p.workspace_id = :workspaceId and p.id = o.ledger_contact_id
            left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id""";

    private static final String NAMES = PARTIES + " left join customer cu on cu.workspace_id = :workspaceId"
            + " and cu.id = coalesce(c.company_id, p.customer_id)";

    /** @throws ProblemException 400 for a period of another division than the one asked for */
    OpenDocumentFilter {
        if (query.period != null && !asAt.periods().contains(query.period)) {
            throw ProblemException.invalid("period", "Use one of " + asAt.periods() + ", or change “periods”.");
        }
    }

    String count() {
        return OpenDocumentSql.with(asAt, restriction()) + " select count(*)" + found();
    }

    /** Only the documents of the page are read whole. */
    String page(PageQuery page) {
        String order = " order by o.ages_from, o.id";
        return OpenDocumentSql.with(asAt, restriction()) + " " + COLUMNS + " from (select o.*" + found() + order
                + " limit " + page.size + " offset " + page.offset() + ") o"
                + " join sales_document d on d.workspace_id = :workspaceId and d.id = o.id" + PARTIES + order;
    }

    private String found() {
        String named = SearchTerms.of(query.q).and("searchable(coalesce(cu.name, p.name))");
        return " from open_document o" + (named.isEmpty() ? "" : NAMES) + " where true" + aged() + named;
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
