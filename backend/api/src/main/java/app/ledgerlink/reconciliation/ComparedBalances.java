package app.ledgerlink.reconciliation;

/**
 * SQL that holds our balances against the books'. The books add unlike currencies raw; where they are seen to convert
 * them, the sum at the documents' own rates is as good. What changed after {@code :startedAt} is CHANGED: the two may be
 * of different moments.
 */
final class ComparedBalances {

    private static final String SQL = """
            with ours as (
                select d.ledger_contact_id as id, sum(d.open) as raw, sum(d.base_open) as base,
                    count(distinct d.currency) as currencies
                from counted_document d
                where d.workspace_id = :workspaceId and d.connection_id = :connectionId and d.is_open %1$s
                group by d.ledger_contact_id),
            both_sides as (
                select p.workspace_id, p.id, p.connection_id, p.external_id, p.balance_asked_at,
                    coalesce(o.raw, 0) as ours, coalesce(o.base, 0) as base, coalesce(o.currencies, 0) as currencies,
                    coalesce(p.receivable_outstanding, 0) as books
                from ledger_contact p left join ours o on o.id = p.id
                where p.workspace_id = :workspaceId and p.connection_id = :connectionId and %2$s),
            compared as (
                select b.*, case
                    when b.ours = b.books or b.base = b.books then 'MATCHES'
                    when exists (select from sales_document d where d.workspace_id = b.workspace_id
                        and d.ledger_contact_id = b.id and d.read_at > :startedAt) then 'CHANGED'
                    when b.currencies > 1 then 'NOT_COMPARABLE'
                    else 'DIFFERS' end as state
                from both_sides b)
            """;

    /** Parties whose two balances are not both zero. */
    static final String ALL =
            SQL.formatted("", "(coalesce(o.raw, 0) <> 0 or coalesce(p.receivable_outstanding, 0) <> 0)");

    /** The party {@code :party}, even if nothing is open. */
    static final String ONE = SQL.formatted("and d.ledger_contact_id = :party", "p.id = :party");

    private ComparedBalances() {}
}
