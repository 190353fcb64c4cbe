-- fate for conditions inside of texts and on amounts, confined by itself (ADR 0023).
create or replace view fate_at_hand as
    select workspace_id, id, connection_id, record_kind, external_id, record_name, reason, cause, detail, party_external_id,
        recorded_at, closed_at
    from fate where workspace_id = (select workspace_at_hand());
