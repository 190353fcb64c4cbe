-- Contacts, for whoever reads beside them. Without notes and the values that only the owner rules need.
create or replace view contact_shown with (security_invoker = true) as
    select workspace_id, id, company_id, first_name, last_name, name, job_title, email, phone, mobile, account_number,
        tax_number, billing_address, shipping_address, imported_with, archived_at, created_at, updated_at, version, search,
        merged_into, left_ledger_at, match_name, match_skeleton, match_account, match_tax, match_email, match_domain, match_phone
    from contact;
