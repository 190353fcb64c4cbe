-- Customers of the CRM that are created in the books.

alter table sync_settings add column sales_may_create boolean not null default true;

-- The latest creation of a customer in the books of a connection: what was asked for, what was sent, what became of it.
create table contact_creation (
    workspace_id uuid not null,
    connection_id uuid not null,
    customer_id uuid not null,
    customer_kind text not null check (customer_kind in ('COMPANY', 'INDIVIDUAL')),
    state text not null check (state in ('QUEUED', 'SENDING', 'UNSURE', 'LINKED', 'REFUSED', 'PARKED')),
    -- asked for by the direction of transfer or ticked in a list, not pressed by somebody who waits
    automatic boolean not null,
    -- asked for by the direction of transfer alone
    by_direction boolean not null default false,
    contact_number text not null,
    currency text,
    -- the contact of a company from whose page it was asked for
    person_id uuid,
    -- the books' ids of look-alikes that a person took for others
    look_alikes_seen text[] not null default '{}',
    -- stored before it is sent: while there is a key, something may have arrived
    idempotency_key text,
    sent jsonb,
    sent_at timestamptz,
    -- whether the last sending was answered, though not clearly
    answered boolean not null default false,
    attempts int not null default 0,
    -- failures in a row; the more, the later it goes on
    setbacks int not null default 0,
    -- when it goes on: while QUEUED or UNSURE its turn, while SENDING the end of the worker's lease
    due_at timestamptz,
    -- a new one at every claim, so that whoever lost the row can tell
    worker uuid,
    message text,
    problems jsonb not null default '[]',
    answer text,
    correlation_id text,
    requested_by uuid,
    requested_by_name text not null,
    requested_from text,
    requested_at timestamptz not null,
    changed_at timestamptz not null,
    ledger_contact_id uuid,
    primary key (workspace_id, connection_id, customer_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);
create index contact_creation_due on contact_creation (automatic, due_at) where state in ('QUEUED', 'SENDING', 'UNSURE');
create index contact_creation_list on contact_creation (workspace_id, connection_id, changed_at desc, customer_id);
create index contact_creation_customer on contact_creation (workspace_id, customer_id);

-- Look-alikes of a customer among the parties of the books.
create index ledger_contact_number on ledger_contact (workspace_id, connection_id, contact_number) where contact_number is not null;
create index ledger_contact_match_skeleton on ledger_contact (workspace_id, connection_id, match_skeleton) where match_skeleton is not null;
create index ledger_contact_match_domain on ledger_contact (workspace_id, connection_id, match_domain) where match_domain is not null;
create index ledger_contact_match_phones on ledger_contact using gin (match_phones);

-- Parties that are customers, but for those that were merged into another.
create view customer_contact as
    select p.workspace_id, p.connection_id, p.customer_id, l.id, l.external_id, l.name, l.status
    from customer_party p
    join ledger_contact l on l.workspace_id = p.workspace_id and l.id = p.id
    where l.merged_into_external_id is null;

-- Creations as they stand: one that waited for a person is done once the customer was linked otherwise.
create view creation_standing as
    select c.workspace_id, c.connection_id, c.customer_id, c.customer_kind, c.automatic, c.due_at, c.attempts, c.answer,
        c.correlation_id, c.requested_by_name, c.requested_at, c.changed_at,
        case when l.id is null then c.state else 'LINKED' end as state,
        case when l.id is null then c.message end as message,
        case when l.id is null then c.problems else '[]' end as problems,
        coalesce(l.id, c.ledger_contact_id) as ledger_contact_id
    from contact_creation c
    left join lateral (
        select p.id from customer_contact p
        where c.state in ('REFUSED', 'PARKED') and p.workspace_id = c.workspace_id
          and p.connection_id = c.connection_id and p.customer_id = c.customer_id
        limit 1) l on true;
