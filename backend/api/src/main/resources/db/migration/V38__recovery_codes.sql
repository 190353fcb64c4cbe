-- What signs a user in without the app, each once. Kept as salted hashes.
create table recovery_code (
    workspace_id uuid not null,
    user_id uuid not null,
    number int not null,
    salt bytea not null,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (workspace_id, user_id, number),
    foreign key (workspace_id, user_id) references second_factor on delete cascade
);
