-- The last comparison of an organisation's balances with those that the books state.
create or replace view reconciliation_shown with (security_invoker = true) as
    select workspace_id, connection_id, checked_at, compared, differing, not_comparable, ours, books
    from reconciliation;
