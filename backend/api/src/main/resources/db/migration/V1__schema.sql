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

-- ledger: the books as read ------------------------------------------------------------------------

create table ledger_connection (
    workspace_id uuid not null references workspace,
    id uuid not null,
    application text not null,
    state text not null check (state in ('SELECTED', 'CHOOSING', 'CONNECTED', 'RECONNECT_NEEDED', 'DISCONNECTED')),
    problem_code text,
    problem_detail text,
    token_set_id uuid,
    external_organisation_id text,
    external_connection_id text,
    organisation_name text,
    connected_by uuid,
    connected_by_name text,
    connected_at timestamptz,
    checked_at timestamptz,
    -- the books were not told yet that this link has ended
    release_due boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id)
);
create index ledger_connection_release on ledger_connection (updated_at) where release_due;
create unique index ledger_connection_organisation on ledger_connection (workspace_id, application, external_organisation_id)
    where external_organisation_id is not null;

create table organisation (
    workspace_id uuid not null,
    connection_id uuid not null,
    external_id text not null,
    name text not null,
    legal_name text,
    base_currency text not null,
    time_zone text not null,
    country_code text,
    short_code text,
    demo boolean not null default false,
    read_at timestamptz not null,
    primary key (workspace_id, connection_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);

create table ledger_contact (
    workspace_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    external_id text not null,
    name text not null,
    first_name text,
    last_name text,
    email text,
    account_number text,
    contact_number text,
    tax_number text,
    status text not null check (status in ('ACTIVE', 'ARCHIVED', 'ERASED')),
    is_customer boolean not null default false,
    is_supplier boolean not null default false,
    default_currency text,
    merged_into_external_id text,
    website text,
    phones jsonb not null default '[]',
    addresses jsonb not null default '[]',
    people jsonb not null default '[]',
    receivable_outstanding numeric(19, 4),
    receivable_overdue numeric(19, 4),
    stub boolean not null default false,
    external_updated_at timestamptz not null,
    -- the link: which customer this party is; decided by linking, never by the upsert
    customer_kind text check (customer_kind in ('COMPANY', 'INDIVIDUAL')),
    customer_id uuid,
    link_state text not null default 'UNDECIDED' check (link_state in ('UNDECIDED', 'LINKED', 'EXCLUDED', 'FAILED', 'PARKED')),
    linking_due boolean not null default true,
    search text generated always as (searchable(name || ' ' || coalesce(email, '') || ' ' || coalesce(account_number, ''))) stored,
    primary key (workspace_id, id),
    unique (workspace_id, connection_id, external_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);
create index ledger_contact_customer on ledger_contact (workspace_id, customer_id) where customer_id is not null;
create index ledger_contact_due on ledger_contact (workspace_id, connection_id, id) where linking_due;

create table item (
    workspace_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    external_id text not null,
    code text not null,
    name text,
    description text,
    sale_price numeric(19, 4),
    purchase_price numeric(19, 4),
    sold boolean not null default true,
    purchased boolean not null default false,
    tracked boolean not null default false,
    external_updated_at timestamptz not null,
    search text generated always as (searchable(code || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
    primary key (workspace_id, id),
    unique (workspace_id, connection_id, external_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);
create index item_code on item (workspace_id, lower(code), id);
create index item_search on item using gin (search gin_trgm_ops);

create table sales_document (
    workspace_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    external_id text not null,
    kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT')),
    ledger_contact_id uuid not null,
    number text,
    reference text,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED', 'UNKNOWN')),
    document_date date not null,
    due_date date,
    fully_paid_on date,
    currency text not null,
    -- foreign units per one unit of the base currency
    currency_rate numeric(20, 10),
    tax_treatment text not null check (tax_treatment in ('EXCLUSIVE', 'INCLUSIVE', 'NO_TAX')),
    sub_total numeric(19, 4) not null,
    total_tax numeric(19, 4) not null,
    total numeric(19, 4) not null,
    -- still to be paid (invoice) or still to be used (credit); zero unless AUTHORISED or PAID
    open_amount numeric(19, 4) not null,
    amount_paid numeric(19, 4) not null default 0,
    amount_credited numeric(19, 4) not null default 0,
    external_updated_at timestamptz not null,
    read_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, connection_id, kind, external_id),
    foreign key (workspace_id, ledger_contact_id) references ledger_contact on delete cascade
);
create index sales_document_contact on sales_document (workspace_id, ledger_contact_id, document_date desc, id);
create index sales_document_log on sales_document (workspace_id, document_date desc, id);
create index sales_document_open on sales_document (workspace_id, ledger_contact_id) include (kind, currency, currency_rate, open_amount, due_date, document_date)
    where open_amount <> 0;
create index sales_document_number on sales_document using gin (searchable(coalesce(number, '') || ' ' || coalesce(reference, '')) gin_trgm_ops);

create table sales_document_line (
    workspace_id uuid not null,
    document_id uuid not null,
    position int not null,
    item_code text,
    item_name text,
    description text,
    quantity numeric(19, 4),
    unit_price numeric(19, 4),
    discount_rate numeric(19, 4),
    discount_amount numeric(19, 4),
    tax_amount numeric(19, 4),
    -- after discount; with tax when the document's treatment is INCLUSIVE
    line_amount numeric(19, 4),
    primary key (workspace_id, document_id, position),
    foreign key (workspace_id, document_id) references sales_document on delete cascade
);
create index sales_document_line_item on sales_document_line (workspace_id, item_code) where item_code is not null;

create table payment (
    workspace_id uuid not null,
    document_id uuid not null,
    external_id text not null,
    paid_on date not null,
    amount numeric(19, 4) not null,
    reference text,
    primary key (workspace_id, document_id, external_id),
    foreign key (workspace_id, document_id) references sales_document on delete cascade
);

-- A credit used on an invoice. The invoice may be read later than the credit, so it is named by its external id.
create table allocation (
    workspace_id uuid not null,
    credit_document_id uuid not null,
    position int not null,
    invoice_external_id text not null,
    allocated_on date not null,
    amount numeric(19, 4) not null,
    primary key (workspace_id, credit_document_id, position),
    foreign key (workspace_id, credit_document_id) references sales_document on delete cascade
);
create index allocation_invoice on allocation (workspace_id, invoice_external_id);

-- figures: what counts and how, in one place for all who read --------------------------------------------

-- Decimals of a currency (ISO 4217); two where ISO does not say.
create function currency_decimals(code text) returns int
    language sql immutable parallel safe
as $$
    select case
        when code in (
            'ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY', 'KMF', 'KRW', 'LUF',
            'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
        when code in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
        when code = 'CLF' then 4
        else 2
    end
$$;

-- Which customer a party of the books is. A person who joined a company counts for the company.
create view customer_party as
    select p.workspace_id, p.id, p.connection_id, p.customer_id
    from ledger_contact p
    where p.customer_kind = 'COMPANY'
    union all
    select p.workspace_id, p.id, p.connection_id, p.customer_id
    from ledger_contact p
    join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
    where p.customer_kind = 'INDIVIDUAL' and c.company_id is null
    union all
    select p.workspace_id, p.id, p.connection_id, c.company_id
    from contact c
    join ledger_contact p on p.workspace_id = c.workspace_id and p.customer_id = c.id
    where p.customer_kind = 'INDIVIDUAL' and c.company_id is not null;

-- Documents that count: AUTHORISED or PAID. Credits are negative. Amounts in the base currency are at the document's
-- own rate, rounded for each document. What has no due date ages by its own date.
create view counted_document as
    select d.workspace_id, d.id, d.connection_id, d.ledger_contact_id, d.kind, d.document_date, d.currency,
        coalesce(d.due_date, d.document_date) as ages_from,
        d.kind in ('INVOICE', 'CREDIT_NOTE') as is_sale,
        d.open_amount <> 0 as is_open,
        o.base_currency,
        f.sign * d.sub_total as without_tax,
        f.sign * d.total as with_tax,
        f.sign * d.open_amount as open,
        f.sign * case when f.rate = 1 then d.sub_total
            else round(d.sub_total / f.rate, currency_decimals(o.base_currency)) end as base_without_tax,
        f.sign * case when f.rate = 1 then d.open_amount
            else round(d.open_amount / f.rate, currency_decimals(o.base_currency)) end as base_open
    from sales_document d
    left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
    cross join lateral (
        select case d.kind when 'INVOICE' then 1 else -1 end as sign, coalesce(nullif(d.currency_rate, 0), 1) as rate) f
    where d.status in ('AUTHORISED', 'PAID');

-- sync ---------------------------------------------------------------------------------------------

create table sync_settings (
    workspace_id uuid not null,
    connection_id uuid not null,
    direction text not null default 'FROM_LEDGER' check (direction in ('FROM_LEDGER', 'TO_LEDGER', 'BOTH')),
    history_from date,
    items boolean not null default true,
    invoices boolean not null default true,
    credits boolean not null default true,
    vendors text not null default 'NONE' check (vendors in ('NONE', 'CHOSEN', 'ALL')),
    contacts_without_sales boolean not null default true,
    schedule text not null default 'OFF' check (schedule in ('OFF', 'EVERY_15_MINUTES', 'HOURLY', 'DAILY')),
    next_run_at timestamptz,
    version int not null default 0,
    primary key (workspace_id, connection_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);
create index sync_settings_due on sync_settings (next_run_at) where next_run_at is not null;

create table sync_run (
    workspace_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    trigger text not null check (trigger in ('PERSON', 'SCHEDULE')),
    requested_by_name text,
    state text not null check (state in ('QUEUED', 'RUNNING', 'WAITING', 'SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS', 'FAILED', 'CANCELLED')),
    activity text not null,
    queued_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    waiting_until timestamptz,
    waiting_reason text,
    cancel_requested boolean not null default false,
    -- grows at every claim; a page is stored only under the number its worker was given
    fence bigint not null default 0,
    checkpoint jsonb not null default '{}',
    calls int not null default 0,
    problem_code text,
    problem_detail text,
    primary key (workspace_id, id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);
create unique index sync_run_active on sync_run (workspace_id, connection_id) where state in ('QUEUED', 'RUNNING', 'WAITING');
create index sync_run_history on sync_run (workspace_id, connection_id, queued_at desc, id);
create index sync_run_queue on sync_run (queued_at) where state in ('QUEUED', 'RUNNING', 'WAITING');

create table sync_run_stream (
    workspace_id uuid not null,
    run_id uuid not null,
    stream text not null,
    total bigint,
    processed bigint not null default 0,
    changed bigint not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    primary key (workspace_id, run_id, stream),
    foreign key (workspace_id, run_id) references sync_run on delete cascade
);

-- From where the next delta of a stream is read; moves only after the last page is stored.
create table sync_watermark (
    workspace_id uuid not null,
    connection_id uuid not null,
    stream text not null,
    modified_since timestamptz not null,
    primary key (workspace_id, connection_id, stream),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);

create table fate (
    workspace_id uuid not null,
    id uuid not null,
    connection_id uuid not null,
    run_id uuid not null,
    record_kind text not null,
    external_id text not null,
    record_name text not null,
    outcome text not null check (outcome in ('EXCLUDED', 'FAILED', 'PARKED')),
    reason text not null,
    field text,
    detail text,
    raw text,
    recorded_at timestamptz not null,
    closed_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, run_id) references sync_run on delete cascade
);
create unique index fate_of_run on fate (workspace_id, run_id, record_kind, external_id);
create unique index fate_open on fate (workspace_id, connection_id, record_kind, external_id) where closed_at is null;
create index fate_list on fate (workspace_id, recorded_at desc, id);

-- db-scheduler's queue, as its documentation lays it out
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);

-- xero: authorisation and pace ------------------------------------------------------------------------

-- One consent, one token set; several connections may share it.
create table token_set (
    workspace_id uuid not null references workspace,
    id uuid not null,
    access_token bytea not null,
    refresh_token bytea not null,
    -- kept through the grace window, for a crash between refresh and use
    previous_refresh_token bytea,
    scopes text not null,
    expires_at timestamptz not null,
    refreshed_at timestamptz not null,
    -- grows with every refresh; a refresh is stored only over the generation it was made from
    generation int not null default 0,
    -- whoever set it refreshes alone until then
    refreshing_until timestamptz,
    dead boolean not null default false,
    primary key (workspace_id, id)
);

-- What one consent granted, while a person chooses among several organisations.
create table connection_choice (
    workspace_id uuid not null,
    connection_id uuid not null,
    external_organisation_id text not null,
    external_connection_id text not null,
    organisation_name text not null,
    primary key (workspace_id, connection_id, external_organisation_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);

create table authorization_attempt (
    state_hash bytea primary key,
    workspace_id uuid not null,
    connection_id uuid not null,
    user_id uuid not null,
    session_hash bytea not null,
    code_verifier bytea not null,
    expires_at timestamptz not null,
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);

-- The call budget of one organisation of the books, shared by all nodes.
create table call_budget (
    organisation text primary key,
    window_started_at timestamptz not null,
    used int not null,
    day_remaining int,
    day_noted_at timestamptz,
    blocked_until timestamptz,
    blocked_reason text
);

create table call_lease (
    organisation text not null,
    id uuid not null,
    expires_at timestamptz not null,
    primary key (organisation, id)
);
