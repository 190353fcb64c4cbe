-- contact for conditions inside of texts and on amounts, confined by itself (ADR 0023).
create or replace view contact_at_hand as
    select workspace_id, id, company_id, name, job_title, email, phone, mobile, search, archived_at, merged_into,
        left_ledger_at
    from contact where workspace_id = (select workspace_at_hand());
