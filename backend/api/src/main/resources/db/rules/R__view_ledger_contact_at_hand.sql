-- ledger_contact for conditions inside of texts and on amounts, confined by itself (ADR 0023).
create or replace view ledger_contact_at_hand as
    select workspace_id, id, connection_id, external_id, name, first_name, last_name, email, phones, account_number, tax_number,
        addresses, status, is_supplier, is_customer, chosen_vendor, link_state, link_reason, customer_id, customer_kind,
        merged_into_external_id, receivable_outstanding, contact_number, match_account, match_tax, match_name, match_skeleton,
        match_email, match_domain, match_phones, search
    from ledger_contact where workspace_id = (select workspace_at_hand());
