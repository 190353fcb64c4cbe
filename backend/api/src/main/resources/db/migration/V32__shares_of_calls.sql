-- What the requests of one caller may still cost in calls to an accounting link, and those of all callers together
-- (the caller of zeros). Each call keeps the share busy for a while; it may be busy so far ahead and no further.
create table call_share (
    workspace_id uuid not null,
    connection_id uuid not null,
    caller_id uuid not null,
    busy_until timestamptz not null,
    primary key (workspace_id, connection_id, caller_id)
);
