-- The accounting links, for whoever reads beside one: whether it is in use, and of which organisation.
create or replace view ledger_connection_shown with (security_invoker = true) as
    select workspace_id, id, application, state, problem_code, problem_detail, external_organisation_id, organisation_name,
        connected_by_name, connected_at, checked_at, created_at, updated_at, balances_read_at, refused_at, ended_at, replaced_by,
        first_linked_at, write_refused_at, token_set_id
    from ledger_connection;
