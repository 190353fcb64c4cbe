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

