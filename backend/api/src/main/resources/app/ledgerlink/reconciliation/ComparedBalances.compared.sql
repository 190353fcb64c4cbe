with ours as (
    select d.ledger_contact_id as id, sum(d.open) as raw, sum(d.base_open) as base,
        count(distinct d.currency) as currencies
    from counted_document d
    where d.workspace_id = :workspaceId and d.connection_id = :connectionId and d.is_open /*{documents}*/
    group by d.ledger_contact_id),
both_sides as (
    select p.workspace_id, p.id, p.connection_id, p.external_id, p.balance_asked_at,
        coalesce(o.raw, 0) as ours, coalesce(o.base, 0) as base, coalesce(o.currencies, 0) as currencies,
        coalesce(p.receivable_outstanding, 0) as books
    from ledger_contact_shown p left join ours o on o.id = p.id
    where p.workspace_id = :workspaceId and p.connection_id = :connectionId and /*{parties}*/),
compared as (
    select b.*, case
        when b.ours = b.books or b.base = b.books then 'MATCHES'
        when exists (select from sales_document_shown d where d.workspace_id = b.workspace_id
            and d.ledger_contact_id = b.id and d.sign <> 0 and d.read_at > :startedAt) then 'CHANGED'
        when b.currencies > 1 then 'NOT_COMPARABLE'
        else 'DIFFERS' end as state
    from both_sides b)
