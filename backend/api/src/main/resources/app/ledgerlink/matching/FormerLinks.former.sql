select p.id, min(f.customer_kind) as kind, min(cast(f.customer_id as text)) as customer
from ledger_contact p
join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.replaced_by = p.connection_id
    and l.state = 'DISCONNECTED'
join ledger_contact f on f.workspace_id = l.workspace_id and f.connection_id = l.id
    and f.match_name = p.match_name and f.customer_id is not null and f.merged_into_external_id is null
where p.workspace_id = :workspaceId and p.connection_id = :connectionId and p.id = any(:parties)
  and not f.customer_id = any(p.not_customers)
  and not exists (select from ledger_contact s where s.workspace_id = p.workspace_id
    and s.connection_id = p.connection_id and s.match_name = p.match_name and s.id <> p.id
    and s.merged_into_external_id is null)
  and not exists (select from ledger_contact o where o.workspace_id = p.workspace_id
    and o.connection_id = p.connection_id and o.customer_id = f.customer_id
    and o.merged_into_external_id is null)
group by p.id having count(distinct f.customer_id) = 1
