-- A customer is a company, or a contact that belongs to none.
create or replace view customer with (security_invoker = true) as
    select workspace_id, id, 'COMPANY' as kind, name, email, phone, account_number, archived_at, updated_at, search from company
    union all
    select workspace_id, id, 'INDIVIDUAL' as kind, name, email, coalesce(phone, mobile), account_number, archived_at, updated_at, search
    from contact where company_id is null;
