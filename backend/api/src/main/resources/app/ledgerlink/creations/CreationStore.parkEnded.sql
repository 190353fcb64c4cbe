update contact_creation c set state = 'PARKED', due_at = null, worker = null, changed_at = :now,
    message = case when c.idempotency_key is null
        then 'The accounting link was ended before this was sent. Nothing was created; decide anew once it is connected again.'
        else 'The accounting link ' || case when d.link = 'DISCONNECTED' then 'was ended' else 'broke' end
            || ' while it was not known whether ' || d.system || ' had created this. Look in ' || d.system || ' for the contact number '
            || c.contact_number || '. Once it is connected again, create it anew: ' || d.system || ' is asked for that number first.'
        end
from (
    select q.workspace_id, q.connection_id, q.customer_id, l.state as link, n.name as system
    from contact_creation q
    join ledger_connection_shown l on l.workspace_id = q.workspace_id and l.id = q.connection_id
    join unnest(cast(:applications as text[]), cast(:names as text[])) n(application, name)
        on n.application = lower(l.application)
    where q.state in ('QUEUED', 'SENDING', 'UNSURE') and (q.state <> 'SENDING' or q.due_at <= :now)
      and (l.state = 'DISCONNECTED' or l.state <> 'CONNECTED' and q.idempotency_key is not null
        and greatest(q.sent_at, q.requested_at) <= :doubted)
    for update of q skip locked) d
where c.workspace_id = d.workspace_id and c.connection_id = d.connection_id
  and c.customer_id = d.customer_id
