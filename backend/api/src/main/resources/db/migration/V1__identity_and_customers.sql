-- Every key starts with workspace_id, so that the data can be spread by workspace without a redesign.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- What a person types and what is stored are compared without case and accents.
create function searchable(value text) returns text
    language sql immutable parallel safe
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, coalesce(value, ''))) $$;

-- identity ---------------------------------------------------------------------------------------

create table workspace (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);

create table app_user (
    workspace_id uuid not null references workspace,
    id uuid not null,
    email text not null,
    name text not null,
    password_hash text not null,
    role text not null check (role in ('ADMIN', 'SALES')),
    active boolean not null default true,
    created_at timestamptz not null,
    primary key (workspace_id, id)
);
create unique index app_user_email on app_user (lower(email));

create table user_session (
    token_hash bytea primary key,
    workspace_id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (workspace_id, user_id) references app_user on delete cascade
);
create index user_session_expiry on user_session (expires_at);

-- One row per e-mail or address that failed lately; the key is a hash, so that no typed password can end here.
create table sign_in_attempt (
    subject bytea primary key,
    failures int not null,
    window_ends_at timestamptz not null
);

-- customer ---------------------------------------------------------------------------------------

create table company (
    workspace_id uuid not null references workspace,
    id uuid not null,
    name text not null check (btrim(name) <> ''),
    email text,
    phone text,
    website text,
    account_number text,
    tax_number text,
    notes text,
    billing_address jsonb,
    shipping_address jsonb,
    edited_fields text[] not null default '{}',
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    search text generated always as (searchable(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(account_number, ''))) stored,
    primary key (workspace_id, id)
);
create index company_name on company (workspace_id, lower(name), id) where archived_at is null;
create index company_search on company using gin (search gin_trgm_ops);

create table contact (
    workspace_id uuid not null references workspace,
    id uuid not null,
    company_id uuid,
    first_name text,
    last_name text not null check (btrim(last_name) <> ''),
    job_title text,
    email text,
    phone text,
    mobile text,
    account_number text,
    tax_number text,
    notes text,
    billing_address jsonb,
    shipping_address jsonb,
    edited_fields text[] not null default '{}',
    -- the ledger contact it came with, by which a later sync and an erasure find it again
    imported_with uuid,
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    name text generated always as (btrim(coalesce(first_name, '') || ' ' || last_name)) stored,
    search text generated always as (searchable(coalesce(first_name, '') || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(mobile, '') || ' ' || coalesce(account_number, ''))) stored,
    primary key (workspace_id, id),
    foreign key (workspace_id, company_id) references company
);
create index contact_of_company on contact (workspace_id, company_id);
create index contact_imported_with on contact (workspace_id, imported_with) where imported_with is not null;
create index contact_name on contact (workspace_id, lower(name), id) where archived_at is null;
create index contact_search on contact using gin (search gin_trgm_ops);

-- A customer is a company, or a contact that belongs to none.
create view customer as
    select workspace_id, id, 'COMPANY' as kind, name, email, phone, account_number, archived_at, updated_at, search from company
    union all
    select workspace_id, id, 'INDIVIDUAL' as kind, name, email, coalesce(phone, mobile), account_number, archived_at, updated_at, search
    from contact where company_id is null;

