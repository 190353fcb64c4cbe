-- The parties that were not simply equal in the last comparison.
create or replace view reconciliation_party_shown with (security_invoker = true) as
    select workspace_id, ledger_contact_id, connection_id, state, checked_at, ours, books
    from reconciliation_party;
