-- Creations as they stand: one that waited for a person is done once the customer was linked otherwise.
create or replace view creation_standing with (security_invoker = true) as
    select c.workspace_id, c.connection_id, c.customer_id, c.customer_kind, c.automatic, c.due_at, c.attempts, c.answer,
        c.correlation_id, c.requested_by_name, c.requested_at, c.changed_at,
        case when l.id is null then c.state else 'LINKED' end as state,
        case when l.id is null then c.message end as message,
        case when l.id is null then c.problems else '[]' end as problems,
        coalesce(l.id, c.ledger_contact_id) as ledger_contact_id
    from contact_creation c
    left join lateral (
        select p.id from customer_contact p
        where c.state in ('REFUSED', 'PARKED') and p.workspace_id = c.workspace_id
          and p.connection_id = c.connection_id and p.customer_id = c.customer_id
        limit 1) l on true;
