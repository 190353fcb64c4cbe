-- The parties of the books, for whoever reads beside them. Which customer a party is: party_owner, customer_party.
create or replace view ledger_contact_shown with (security_invoker = true) as
    select workspace_id, id, connection_id, external_id, name, first_name, last_name, email, account_number, contact_number,
        tax_number, status, is_customer, is_supplier, default_currency, merged_into_external_id, website, phones, addresses, people,
        receivable_outstanding, stub, external_updated_at, customer_kind, customer_id, link_state, linking_due, link_reason,
        chosen_vendor, ignored, balance_asked_at, search
    from ledger_contact;
