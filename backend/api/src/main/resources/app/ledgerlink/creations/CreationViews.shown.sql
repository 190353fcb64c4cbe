select c.*, coalesce(co.name, p.name, '') as customer_name, l.external_id, k.application, o.short_code,
    r.requested_by, r.contact_number, r.idempotency_key is not null as may_have_arrived
from (select c.* from creation_standing c /*{found}*/) c
join contact_creation r on r.workspace_id = c.workspace_id and r.connection_id = c.connection_id
    and r.customer_id = c.customer_id
left join company_shown co on co.workspace_id = c.workspace_id and co.id = c.customer_id
left join contact_shown p on p.workspace_id = c.workspace_id and p.id = c.customer_id
left join ledger_contact_shown l on l.workspace_id = c.workspace_id and l.id = c.ledger_contact_id
join ledger_connection_shown k on k.workspace_id = c.workspace_id and k.id = c.connection_id
left join organisation_shown o on o.workspace_id = c.workspace_id and o.connection_id = c.connection_id
order by c.changed_at desc, c.customer_id
