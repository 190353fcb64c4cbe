-- The workspace that a connection was told of (ADR 0023); null where it was told of none.
create function workspace_at_hand() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('ledgerlink.workspace', true), '')::uuid;
