package app.ledgerlink.receivables;

import app.ledgerlink.books.BaseRates;
import app.ledgerlink.books.BaseRates.Rates;
import app.ledgerlink.receivables.ReceivablesQuery.Sort;
import app.ledgerlink.shared.SearchTerms;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The aged table as SQL. One reading of the documents gives the rows of a page (in order of {@code place}), and after
 * them, without a place, the sums over all filtered rows: for each currency, and for each base currency. Amounts are
 * spread over the periods only for what is shown.
 */
record AgedRows(UUID workspace, AsAt asAt, ReceivablesQuery query, Rates rates) {

    private static final Map<Sort, String> ORDER = Map.of(
            Sort.NAME, "lower(s.name)",
            Sort.OUTSTANDING, "s.ranked_outstanding",
            Sort.OVERDUE, "s.ranked_overdue");

    /** Open amounts by who owes them. A person who joined a company counts for the company. */
    private static final String OWED = """
            , owed as materialized (
                select coalesce(c.company_id, p.customer_id, p.id) as owner,
                    coalesce(c.company_id, p.customer_id) as customer_id,
                    case when c.company_id is null then p.customer_kind else 'COMPANY' end as customer_kind,
                    p.name as party_name, d.currency, d.base_currency, d.kind, d.period, d.open, d.base_open
                from (
                    select ledger_contact_id, currency, base_currency, kind, period,
                        sum(open) as open, sum(base_open) as base_open
                    from open_document group by ledger_contact_id, currency, base_currency, kind, period) d
                join ledger_contact p on p.workspace_id = :workspaceId and p.id = d.ledger_contact_id
                left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id)""";

    /** Who is in the table. */
    private static final String SELECTED = """
            , summed as (
                select owner, customer_id, customer_kind, currency, min(party_name) as party_name,
                    case when min(base_currency) = max(base_currency) then min(base_currency) end as base_currency,
                    coalesce(sum(open)%1$s as overdue, sum(base_open * worth) as ranked_outstanding,
                    coalesce(sum(base_open * worth)%1$s as ranked_overdue
                from owed join %5$s r using (base_currency)
                group by owner, customer_id, customer_kind, currency),
            selected as materialized (select s.* from (select s.*, %2$s as name from summed s%3$s) s where true%4$s)""";

    private static final String NAMES =
            " left join customer c on c.workspace_id = :workspaceId and c.id = s.customer_id";
    private static final String NAME = "coalesce(c.name, s.party_name)";

    private static final String PAGE = """
            , page as materialized (
                select row_number() over () as place, s.*
                from (select * from selected s order by %s, s.owner, s.currency%s) s)""";

    /** With the party itself, or the only one that the customer is linked to. */
    private static final String ROWS = """
             select s.place, (select count(*) from selected) as found, s.customer_id, s.customer_kind,
                coalesce(c.name, s.party_name) as name, s.currency, s.base_currency, %s,
                case when s.customer_id is null then s.owner else (
                    select case when count(*) = 1 then (array_agg(p.id))[1] end from customer_party p
                    where p.workspace_id = :workspaceId and p.customer_id = s.customer_id
                      and p.connection_id = any(:books)) end as ledger_contact_id,
                w.bases, w.worths
            from page s
            join (select place, %s from page join owed using (owner, currency) group by place) f using (place)
            join (
                select place, array_agg(base order by base) as bases, array_agg(worth order by base) as worths
                from (
                    select place, owed.base_currency as base, sum(base_open) as worth
                    from page join owed using (owner, currency) group by place, owed.base_currency) b
                group by place) w using (place)""";

    private static final String TOTALS = """
             union all
            select null, (select count(*) from selected), null, null, null, currency, base_currency, %s, null, null, null
            from (
                select o.currency, o.base_currency, o.kind, o.period, sum(o.open) as open, sum(o.base_open) as base_open
                from owed o%s group by o.currency, o.base_currency, o.kind, o.period) t
            group by grouping sets ((currency), (base_currency))
            order by place, currency, base_currency""";

    /** @param limit {@code " limit … offset …"}, or empty for all rows */
    String sql(String limit) {
        AgedColumns columns = columns();
        boolean named = query.sort == Sort.NAME || !terms().isEmpty();
        return OpenDocumentSql.with(asAt, query.currency == null ? "" : " and d.currency = :currency")
                + OWED
                + SELECTED.formatted(
                        columns.whereOverdue(), named ? NAME : "null", named ? NAMES : "", filter(), BaseRates.TABLE)
                + PAGE.formatted(order(), limit)
                + ROWS.formatted(columns.plain(), columns.overDocuments())
                + NAMES
                + TOTALS.formatted(
                        columns.overDocuments(), filter().isEmpty() ? "" : " join selected using (owner, currency)");
    }

    AgedColumns columns() {
        return new AgedColumns(asAt.periods());
    }

    private SearchTerms terms() {
        return SearchTerms.of(query.q);
    }

    private String filter() {
        return (query.overdue == null ? "" : " and s.overdue " + (query.overdue ? "> 0" : "<= 0"))
                + terms().and("searchable(s.name)");
    }

    private String order() {
        return ORDER.get(query.sort) + (query.descending ? " desc" : "") + " nulls last";
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return rates.bind(asAt.bind(statement))
                .bind("workspaceId", workspace)
                .bind("currency", query.currency)
                .bindMap(terms().parameters());
    }
}
