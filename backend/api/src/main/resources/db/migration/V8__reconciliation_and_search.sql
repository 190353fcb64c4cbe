-- Our balances held against the books' own.

-- When the books were last asked for this balance by itself, apart from reading the party.
alter table ledger_contact add column balance_asked_at timestamptz;

create table reconciliation (
    workspace_id uuid not null,
    connection_id uuid not null,
    checked_at timestamptz not null,
    -- parties with a balance here or there
    compared bigint not null,
    differing bigint not null,
    not_comparable bigint not null,
    -- all balances, unlike currencies added raw as the books do
    ours numeric(19, 4) not null,
    books numeric(19, 4) not null,
    primary key (workspace_id, connection_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);

-- Only parties of which the reconciliation has more to tell than that the two are equal, and those checked by themselves.
create table reconciliation_party (
    workspace_id uuid not null,
    ledger_contact_id uuid not null,
    connection_id uuid not null,
    state text not null check (state in ('MATCHES', 'DIFFERS', 'NOT_COMPARABLE')),
    checked_at timestamptz not null,
    ours numeric(19, 4) not null,
    books numeric(19, 4) not null,
    primary key (workspace_id, ledger_contact_id),
    foreign key (workspace_id, ledger_contact_id) references ledger_contact on delete cascade
);
create index reconciliation_party_difference
    on reconciliation_party (workspace_id, connection_id, abs(ours - books) desc, ledger_contact_id);

-- "Where is it?": beginnings of names and numbers, amounts, and the names of what was not imported.
create index company_beginning on company (workspace_id, searchable(name) text_pattern_ops);
create index contact_beginning on contact (workspace_id, searchable(name) text_pattern_ops);
create index ledger_contact_beginning on ledger_contact (workspace_id, searchable(name) text_pattern_ops)
    where customer_id is null;
create index sales_document_beginning on sales_document (workspace_id, searchable(number) text_pattern_ops);
create index sales_document_total on sales_document (workspace_id, total, document_date desc);
create index sales_document_open_amount on sales_document (workspace_id, open_amount, document_date desc)
    where open_amount <> 0;
create index fate_beginning on fate (workspace_id, searchable(record_name) text_pattern_ops) where closed_at is null;
create index fate_name on fate using gin (searchable(record_name) gin_trgm_ops) where closed_at is null;
