-- For looking inside of texts and for amounts: under row security the database does not use an index for a condition that
-- could tell of a row before its policy was asked, and reads the whole workspace. These views ask first and hide nothing
-- from the planner: their condition is the policy's (ADR 0023). A column that a view names cannot be dropped: they name those
-- that lists and search read, and no more.
create view company_at_hand as
    select workspace_id, id, name, email, phone, search, archived_at, merged_into
    from company where workspace_id = (select workspace_at_hand());
create view contact_at_hand as
    select workspace_id, id, company_id, name, job_title, email, phone, mobile, search, archived_at, merged_into,
        left_ledger_at
    from contact where workspace_id = (select workspace_at_hand());
create view ledger_contact_at_hand as
    select workspace_id, id, connection_id, external_id, name, first_name, last_name, email, phones, account_number, tax_number,
        addresses, status, is_supplier, is_customer, chosen_vendor, link_state, link_reason, customer_id, customer_kind,
        merged_into_external_id, receivable_outstanding, contact_number, match_account, match_tax, match_name, match_skeleton,
        match_email, match_domain, match_phones, search
    from ledger_contact where workspace_id = (select workspace_at_hand());
create view item_at_hand as
    select workspace_id, id, connection_id, code, name, description, sale_price, sold, purchased, external_updated_at, search
    from item where workspace_id = (select workspace_at_hand());
create view sales_document_at_hand as
    select workspace_id, id, number, reference, document_date, currency, total, open_amount
    from sales_document where workspace_id = (select workspace_at_hand());
create view fate_at_hand as
    select workspace_id, id, connection_id, record_kind, external_id, record_name, reason, cause, detail, party_external_id,
        recorded_at, closed_at
    from fate where workspace_id = (select workspace_at_hand());
create view customer_at_hand as
    select workspace_id, id, 'COMPANY' as kind, search from company_at_hand
    union all
    select workspace_id, id, 'INDIVIDUAL' as kind, search from contact_at_hand where company_id is null;
