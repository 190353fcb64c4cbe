select p.id as ledger_contact_id, p.name as party_name,
    case when coalesce(s.invoices, true) then coalesce(x.state, case when r.checked_at >= p.external_updated_at then 'MATCHES' end)
        else 'NOT_COMPARABLE' end as state,
    coalesce(x.checked_at, least(r.checked_at, greatest(p.balance_asked_at, l.balances_read_at))) as checked_at,
    coalesce(x.books, p.receivable_outstanding, 0) as books_then,
    coalesce(x.ours, p.receivable_outstanding, 0) as ours_then,
    coalesce(p.receivable_outstanding, 0) as books, o.ours, o.currencies > 1 as several_currencies,
    not coalesce(s.invoices, true) as left_out,
    p.connection_id,
    exists (select from sales_document_shown d where d.workspace_id = p.workspace_id
        and d.ledger_contact_id = p.id and d.sign <> 0 and d.read_at > coalesce(x.checked_at, r.checked_at)) as changed
from ledger_contact_shown p
join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.id = p.connection_id
left join sync_settings_shown s on s.workspace_id = p.workspace_id and s.connection_id = p.connection_id
left join reconciliation_shown r on r.workspace_id = p.workspace_id and r.connection_id = p.connection_id
left join reconciliation_party_shown x on x.workspace_id = p.workspace_id and x.ledger_contact_id = p.id
cross join lateral (
    select coalesce(sum(d.open), 0) as ours, count(distinct d.currency) as currencies
    from counted_document d
    where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id and d.is_open) o
where p.workspace_id = :workspaceId and p.id = any(:parties)
