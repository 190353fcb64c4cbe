insert into contact_creation as c (workspace_id, connection_id, customer_id, customer_kind, state, automatic,
    contact_number, currency, person_id, look_alikes_seen, due_at, worker, requested_by, requested_by_name,
    requested_from, requested_at, changed_at, unpaid)
values (:workspaceId, :connectionId, :customerId, :kind, 'SENDING', false, :number, :currency, cast(:person as uuid),
    :seen, :lease, :worker, cast(:actorId as uuid), :actorName, :address, :now, :now, :unpaid)
on conflict (workspace_id, connection_id, customer_id) do update set
    state = 'SENDING', automatic = false, by_direction = false, customer_kind = excluded.customer_kind,
    currency = excluded.currency, person_id = excluded.person_id,
    look_alikes_seen = c.look_alikes_seen || excluded.look_alikes_seen,
    attempts = case when c.state in ('REFUSED', 'PARKED', 'LINKED') then 0 else c.attempts end,
    setbacks = 0, due_at = excluded.due_at, worker = excluded.worker, message = null, problems = '[]',
    answer = null, correlation_id = null, ledger_contact_id = null, changed_at = excluded.changed_at,
    requested_by = case when /*{isSomebodys}*/ then c.requested_by else excluded.requested_by end,
    requested_by_name =
        case when /*{isSomebodys}*/ then c.requested_by_name else excluded.requested_by_name end,
    requested_from =
        case when /*{isSomebodys}*/ then c.requested_from else excluded.requested_from end,
    requested_at = case when /*{isSomebodys}*/ then c.requested_at else excluded.requested_at end,
    unpaid = excluded.unpaid and (c.unpaid or not /*{isSomebodys}*/)
where (c.state <> 'SENDING' or c.due_at <= excluded.requested_at) and not (c.state = 'LINKED' and /*{isLinked}*/)
returning c.*
