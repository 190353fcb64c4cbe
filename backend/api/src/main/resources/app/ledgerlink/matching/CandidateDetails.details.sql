with linked as materialized (
    select customer_id, array_agg(name order by name) as names from ledger_contact
    where workspace_id = :workspaceId and customer_id = any(:ids) group by customer_id)
select c.*, coalesce(l.names, '{}') as linked_names
from (
    select id, name, email, phone, null as mobile, account_number, tax_number, billing_address
    from company_shown where workspace_id = :workspaceId and id = any(:ids)
    union all
    select id, name, email, phone, mobile, account_number, tax_number, billing_address
    from contact_shown where workspace_id = :workspaceId and id = any(:ids)) c
left join linked l on l.customer_id = c.id
