-- The parties of a customer, to be read from the customer. A person who joined a company counts for the company.
create or replace view customer_party with (security_invoker = true) as
    select p.workspace_id, p.id, p.connection_id, p.customer_id
    from ledger_contact p
    where p.customer_kind = 'COMPANY'
    union all
    select p.workspace_id, p.id, p.connection_id, p.customer_id
    from ledger_contact p
    join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
    where p.customer_kind = 'INDIVIDUAL' and c.company_id is null
    union all
    select p.workspace_id, p.id, p.connection_id, c.company_id
    from contact c
    join ledger_contact p on p.workspace_id = c.workspace_id and p.customer_id = c.id
    where p.customer_kind = 'INDIVIDUAL' and c.company_id is not null;
