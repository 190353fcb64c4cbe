-- Whether a run of a sync has not ended yet.
create or replace function run_is_active(state text) returns boolean
    language sql immutable parallel safe
    return state in ('QUEUED', 'RUNNING', 'WAITING');
