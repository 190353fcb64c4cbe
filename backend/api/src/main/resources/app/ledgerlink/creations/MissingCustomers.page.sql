select c.id, c.kind, c.name, c.email, coalesce(o.created_at, p.created_at) as created_at,
    q.state as last_state, q.changed_at as last_at, case when q.state = 'LINKED'
        then cast(:again as text)
        else q.message end as last_message
from (select c.id, c.workspace_id, c.kind, c.name, c.email /*{found}*/
    order by lower(c.name), c.id limit :size offset :offset) c
left join company_shown o on o.workspace_id = c.workspace_id and o.id = c.id
left join contact_shown p on p.workspace_id = c.workspace_id and p.id = c.id
left join contact_creation q on q.workspace_id = c.workspace_id and q.connection_id = :connection
    and q.customer_id = c.id
order by lower(c.name), c.id
