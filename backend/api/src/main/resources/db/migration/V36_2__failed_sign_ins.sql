-- Failed sign-ins that a user was not told of yet, by where they came from.
create table failed_sign_in (
    workspace_id uuid not null,
    user_id uuid not null,
    -- an IPv4 address, or the first half of an IPv6 address
    network text not null,
    failures int not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (workspace_id, user_id, network),
    foreign key (workspace_id, user_id) references app_user on delete cascade
);
