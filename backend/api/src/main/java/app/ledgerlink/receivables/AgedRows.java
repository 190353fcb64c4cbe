package app.ledgerlink.receivables;

import app.ledgerlink.receivables.ReceivablesQuery.Sort;
import app.ledgerlink.shared.SearchTerms;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The aged table as SQL. One reading of the documents gives the rows of a page (in order of {@code place}), and after
 * them, without a place, the sums over all filtered rows: for each currency, and for each base currency.
 */
record AgedRows(UUID workspace, AsAt asAt, ReceivablesQuery query) {

    private static final Map<Sort, String> ORDER = Map.of(
            Sort.NAME, "lower(name)",
            Sort.OUTSTANDING, "case when base_currency is not null then base_outstanding end",
            Sort.OVERDUE, "case when base_currency is not null then base_overdue end");

    /** A person who joined a company counts for the company. */
    private static final String PART = """
            , part as materialized (
                select coalesce(c.company_id, p.customer_id, p.id) as owner,
                    coalesce(c.company_id, p.customer_id) as customer_id,
                    case when c.company_id is null then p.customer_kind else 'COMPANY' end as customer_kind,
                    d.currency, d.base_currency, min(p.name) as party_name, %s
                from open_document d
                join ledger_contact p on p.workspace_id = :workspace and p.id = d.ledger_contact_id
                left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
                group by 1, 2, 3, 4, 5)""";

    private static final String SELECTED = """
            , summed as (
                select owner, customer_id, customer_kind, currency, min(party_name) as party_name,
                    case when min(base_currency) = max(base_currency) then min(base_currency) end as base_currency, %s
                from part group by owner, customer_id, customer_kind, currency),
            selected as materialized (
                select s.*, coalesce(c.name, s.party_name) as name from summed s
                left join customer c on c.workspace_id = :workspace and c.id = s.customer_id
                where true""";

    /** The party itself, or the only one that the customer is linked to. */
    private static final String ROWS = """
            select place, 1 as found, customer_id, customer_kind, name, currency, base_currency, %s,
                case when customer_id is null then owner else (
                    select case when count(*) = 1 then (array_agg(p.id))[1] end from customer_party p
                    where p.workspace_id = :workspace and p.customer_id = page.customer_id) end as ledger_contact_id
            from (select row_number() over (order by %s, lower(name), owner, currency) as place, * from selected
                order by place%s) page""";

    private static final String TOTALS = """
             union all
            select null, count(distinct owner), null, null, null, currency, part.base_currency, %s, null
            from part join (select owner, currency from selected) s using (owner, currency)
            group by grouping sets ((currency), (part.base_currency))
            order by place, currency, base_currency""";

    /** @param page {@code " limit … offset …"}, or empty for all rows */
    String sql(String page) {
        AgedColumns columns = columns();
        return OpenDocumentSql.with(asAt, query.currency == null ? "" : " and d.currency = :currency")
                + PART.formatted(columns.overDocuments())
                + SELECTED.formatted(columns.overSums()) + filter() + ") "
                + ROWS.formatted(columns.plain(), order(), page)
                + TOTALS.formatted(columns.overSums());
    }

    AgedColumns columns() {
        return new AgedColumns(asAt.periods());
    }

    private String filter() {
        return (query.overdue == null ? "" : " and s.overdue " + (query.overdue ? "> 0" : "<= 0"))
                + SearchTerms.of(query.q).and("searchable(coalesce(c.name, s.party_name))");
    }

    private String order() {
        return ORDER.get(query.sort) + (query.descending ? " desc" : "") + " nulls last";
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return asAt.bind(statement)
                .bind("workspace", workspace)
                .bind("currency", query.currency)
                .bindMap(SearchTerms.of(query.q).parameters());
    }
}
