-- Credentials of programs. The key itself is kept nowhere, only its hash.

create table api_key (
    workspace_id uuid not null references workspace,
    id uuid not null,
    name text not null check (btrim(name) <> ''),
    scope text not null check (scope in ('READ', 'WRITE', 'ADMIN')),
    key_hash bytea not null,
    -- the key's last characters, by which people tell keys apart
    hint text not null,
    created_by_name text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id)
);
create unique index api_key_hash on api_key (key_hash);
create index api_key_list on api_key (workspace_id, created_at desc, id);

create index app_user_list on app_user (workspace_id, lower(name), id);
