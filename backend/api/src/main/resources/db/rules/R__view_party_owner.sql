-- The customer that a party is, to be read from the party; null for one that is none. A person who joined a company counts
-- for the company. The same rule as customer_party's.
create or replace view party_owner with (security_invoker = true) as
    select p.workspace_id, p.id, p.connection_id, p.external_id, p.name, p.merged_into_external_id,
        coalesce(c.company_id, p.customer_id) as customer_id,
        case when c.company_id is null then p.customer_kind else 'COMPANY' end as customer_kind
    from ledger_contact p
    left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id and p.customer_kind = 'INDIVIDUAL';
