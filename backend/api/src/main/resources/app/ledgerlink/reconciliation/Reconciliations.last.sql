select c.id, c.application, c.state = 'DISCONNECTED' as ended, not coalesce(s.invoices, true) as left_out, least(r.checked_at, c.balances_read_at) as checked_at,
    coalesce(r.compared, 0) as compared,
    coalesce(r.differing, 0) as differing, coalesce(r.not_comparable, 0) as not_comparable,
    coalesce(r.ours, 0) as ours, coalesce(r.books, 0) as books
from ledger_connection_shown c
left join sync_settings_shown s on s.workspace_id = c.workspace_id and s.connection_id = c.id
left join reconciliation r on r.workspace_id = c.workspace_id and r.connection_id = c.id
where c.workspace_id = :workspaceId and c.id = :connection
