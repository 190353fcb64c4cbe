-- The authenticator app of a user. The secret is encrypted (KeyRing), bound to its row and column.
create table second_factor (
    workspace_id uuid not null,
    user_id uuid not null,
    -- null until a first code proved that the app has it
    secret bytea,
    added_at timestamptz,
    -- the newest 30 seconds whose code was taken: none of them and none before is taken again
    last_step bigint not null default 0,
    -- of an app that is being set up, until its first code or the hour
    pending_secret bytea,
    pending_until timestamptz,
    primary key (workspace_id, user_id),
    foreign key (workspace_id, user_id) references app_user on delete cascade
);
