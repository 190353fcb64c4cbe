-- Browsers that a user signed in with: a stranger's guesses do not keep them out. The token is in the browser's cookie alone.
create table known_device (
    workspace_id uuid not null,
    user_id uuid not null,
    token_hash bytea not null,
    device text not null,
    last_used_at timestamptz not null,
    primary key (workspace_id, user_id, token_hash),
    foreign key (workspace_id, user_id) references app_user on delete cascade
);
