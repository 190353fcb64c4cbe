-- Companies, for whoever reads beside them. Without notes and the values that only the owner rules need.
create or replace view company_shown with (security_invoker = true) as
    select workspace_id, id, name, email, phone, website, account_number, tax_number, billing_address, shipping_address,
        archived_at, created_at, updated_at, version, search, merged_into, match_name, match_skeleton, match_account, match_tax,
        match_email, match_domain, match_phone
    from company;
