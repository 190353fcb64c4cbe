update contact_creation c set state = 'SENDING', worker = :worker, due_at = :lease, changed_at = :now
from (
    select q.workspace_id, q.connection_id, q.customer_id from contact_creation q
    join ledger_connection_shown l on l.workspace_id = q.workspace_id and l.id = q.connection_id
    join workspace_shown w on w.id = q.workspace_id and w.suspended_at is null
    where q.state in ('QUEUED', 'SENDING', 'UNSURE') and q.due_at <= :now and l.state = 'CONNECTED'
      and lower(l.application) = any(:applications)
    order by q.automatic, q.due_at, q.requested_at limit 1 for update of q skip locked) d
where c.workspace_id = d.workspace_id and c.connection_id = d.connection_id
  and c.customer_id = d.customer_id
returning c.*
