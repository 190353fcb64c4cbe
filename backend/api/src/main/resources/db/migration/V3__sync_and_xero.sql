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
