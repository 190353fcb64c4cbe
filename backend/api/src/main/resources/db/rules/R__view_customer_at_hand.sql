-- customer for conditions inside of texts and on amounts, confined by those that it reads (ADR 0023).
create or replace view customer_at_hand with (security_invoker = true) as
    select workspace_id, id, 'COMPANY' as kind, search from company_at_hand
    union all
    select workspace_id, id, 'INDIVIDUAL' as kind, search from contact_at_hand where company_id is null;
