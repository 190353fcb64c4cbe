-- Parties that are customers, but for those that were merged into another.
create or replace view customer_contact with (security_invoker = true) as
    select p.workspace_id, p.connection_id, p.customer_id, l.id, l.external_id, l.name, l.status
    from customer_party p
    join ledger_contact l on l.workspace_id = p.workspace_id and l.id = p.id
    where l.merged_into_external_id is null;
