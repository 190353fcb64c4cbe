-- company for conditions inside of texts and on amounts, confined by itself (ADR 0023).
create or replace view company_at_hand as
    select workspace_id, id, name, email, phone, search, archived_at, merged_into
    from company where workspace_id = (select workspace_at_hand());
