-- What became of the records that are not here, for whoever explains a gap.
create or replace view fate_shown with (security_invoker = true) as
    select workspace_id, id, connection_id, run_id, record_kind, external_id, record_name, outcome, reason, cause, field, detail,
        raw, party_external_id, recorded_at, closed_at
    from fate;
