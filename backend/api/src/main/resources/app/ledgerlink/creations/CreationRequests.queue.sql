insert into contact_creation as c (workspace_id, connection_id, customer_id, customer_kind, state, automatic,
    by_direction, contact_number, due_at, requested_by, requested_by_name, requested_from, requested_at,
    changed_at, unpaid)
select k.workspace_id, :connectionId, k.id, k.kind, 'QUEUED', true, :byDirection, t.number, :now, cast(:actorId as uuid), :actorName,
    :address, :now, :now, :unpaid
from unnest(:ids, :numbers) as t(id, number)
join customer k on k.workspace_id = :workspaceId and k.id = t.id and k.archived_at is null
where not exists (select from customer_contact p
    where p.workspace_id = k.workspace_id and p.customer_id = k.id and p.connection_id = :connectionId)
on conflict (workspace_id, connection_id, customer_id) do update set
    state = 'QUEUED', automatic = true, by_direction = excluded.by_direction, customer_kind = excluded.customer_kind, attempts = 0, setbacks = 0,
    due_at = excluded.due_at, message = null, problems = '[]', answer = null, correlation_id = null,
    ledger_contact_id = null, requested_by = excluded.requested_by,
    requested_by_name = excluded.requested_by_name, requested_from = excluded.requested_from,
    requested_at = excluded.requested_at, changed_at = excluded.changed_at,
    unpaid = excluded.unpaid
where c.state in ('REFUSED', 'PARKED', 'LINKED')
