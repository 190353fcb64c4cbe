-- Matching of parties of the books with customers, and what people decided about it.

-- Keys that are equal where people see the same. Both sides are compared by these alone; null where nothing can be compared.

-- Names without case, accents, punctuation, a leading "The" and legal forms at the end.
create function match_name(value text) returns text
    language sql immutable parallel safe
as $$
    select nullif(regexp_replace(regexp_replace(btrim(regexp_replace(regexp_replace(
        replace(searchable(normalize(value, NFKC)), '&', ' and '),
        '[.''`´’]+', '', 'g'),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\ufeff]+', ' ', 'g')),
        '^the (?=.)', ''),
        '( (and|ltd|limited|inc|incorporated|corp|corporation|co|company|llc|llp|lp|plc|gmbh|mbh|ag|kg|kgaa|ug|ohg|ev|eg|se|pty|pte|pvt|private|bv|nv|sa|sas|sarl|srl|spa|sl|oy|oyj|ab|as|asa|aps|kft|sro|doo|kk|sdn|bhd))+$', ''),
        '')
$$;

-- Names that differ in a vowel, a blank or a doubled letter have the same skeleton.
create function match_skeleton(name_key text) returns text
    language sql immutable parallel safe
as $$ select substring(regexp_replace(regexp_replace(name_key, '[ aeiouyh]+', '', 'g'), '(.)\1+', '\1', 'g') from '^.{4,}$') $$;

create function match_number(value text) returns text
    language sql immutable parallel safe
as $$ select substring(upper(regexp_replace(value, '[^[:alnum:]]+', '', 'g')) from '^.*[1-9A-Z].{1,}$') $$;

create function match_email(value text) returns text
    language sql immutable parallel safe
as $$ select substring(lower(btrim(value)) from '^.+@.+$') $$;

-- Mail providers say nothing of who it is.
create function match_domain(value text) returns text
    language sql immutable parallel safe
as $$
    select substring(lower(btrim(value)) from
        '@(?!(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|proton|protonmail|xtra|bigpond|btinternet)\.[a-z.]+$)(.+)$')
$$;

-- The last eight digits: the same with the country's code and with the zero that stands for it at home.
create function match_phone(value text) returns text
    language sql immutable parallel safe
as $$ select substring(regexp_replace(value, '\D+', '', 'g') from '\d{7,8}$') $$;

create function match_phones(phones jsonb) returns text[]
    language sql immutable parallel safe
as $$ select coalesce(array_agg(match_phone(p ->> 'number')), '{}') from jsonb_array_elements(phones) p where p ->> 'kind' <> 'FAX' $$;

alter table company
    -- by field: what the books had when it was last taken over, edited here, or kept against them
    add column books_values jsonb not null default '{}',
    add column match_name text generated always as (match_name(name)) stored,
    add column match_skeleton text generated always as (match_skeleton(match_name(name))) stored,
    add column match_account text generated always as (match_number(account_number)) stored,
    add column match_tax text generated always as (match_number(tax_number)) stored,
    add column match_email text generated always as (match_email(email)) stored,
    add column match_domain text generated always as (match_domain(email)) stored,
    add column match_phone text generated always as (match_phone(phone)) stored;
create index company_match_name on company (workspace_id, match_name);
create index company_match_skeleton on company (workspace_id, match_skeleton) where match_skeleton is not null;
create index company_match_account on company (workspace_id, match_account) where match_account is not null;
create index company_match_tax on company (workspace_id, match_tax) where match_tax is not null;
create index company_match_email on company (workspace_id, match_email) where match_email is not null;
create index company_match_domain on company (workspace_id, match_domain) where match_domain is not null;
create index company_match_phone on company (workspace_id, match_phone) where match_phone is not null;
create index company_merged on company (workspace_id, merged_into) where merged_into is not null;

alter table contact
    add column books_values jsonb not null default '{}',
    add column match_name text generated always as (match_name(coalesce(first_name, '') || ' ' || last_name)) stored,
    add column match_skeleton text generated always as (match_skeleton(match_name(coalesce(first_name, '') || ' ' || last_name))) stored,
    add column match_account text generated always as (match_number(account_number)) stored,
    add column match_tax text generated always as (match_number(tax_number)) stored,
    add column match_email text generated always as (match_email(email)) stored,
    add column match_domain text generated always as (match_domain(email)) stored,
    add column match_phone text generated always as (match_phone(coalesce(phone, mobile))) stored;
create index contact_match_name on contact (workspace_id, match_name) where company_id is null;
create index contact_match_skeleton on contact (workspace_id, match_skeleton) where company_id is null and match_skeleton is not null;
create index contact_match_account on contact (workspace_id, match_account) where company_id is null and match_account is not null;
create index contact_match_tax on contact (workspace_id, match_tax) where company_id is null and match_tax is not null;
create index contact_match_email on contact (workspace_id, match_email) where company_id is null and match_email is not null;
create index contact_match_domain on contact (workspace_id, match_domain) where company_id is null and match_domain is not null;
create index contact_match_phone on contact (workspace_id, match_phone) where company_id is null and match_phone is not null;
create index contact_merged on contact (workspace_id, merged_into) where merged_into is not null;

-- Of a field that a person edited, what the books had then is kept; of the others, what they have now.
create function kept_books_values(stored jsonb, edited text[], arriving jsonb) returns jsonb
    language sql immutable parallel safe
as $$
    select arriving || coalesce((select jsonb_object_agg(v.key, v.value) from jsonb_each(stored) v where v.key = any(edited)), '{}')
$$;

alter table ledger_contact
    add column link_reason text,
    add column chosen_vendor boolean not null default false,
    -- what people decided: it is no customer of ours; these customers it is not
    add column ignored boolean not null default false,
    add column not_customers uuid[] not null default '{}',
    add column match_name text generated always as (match_name(name)) stored,
    add column match_skeleton text generated always as (match_skeleton(match_name(name))) stored,
    add column match_account text generated always as (match_number(account_number)) stored,
    add column match_tax text generated always as (match_number(tax_number)) stored,
    add column match_email text generated always as (match_email(email)) stored,
    add column match_domain text generated always as (match_domain(email)) stored,
    add column match_phones text[] generated always as (match_phones(phones)) stored;
create index ledger_contact_match_account on ledger_contact (workspace_id, connection_id, match_account) where match_account is not null;
create index ledger_contact_match_tax on ledger_contact (workspace_id, connection_id, match_tax) where match_tax is not null;
create index ledger_contact_match_name on ledger_contact (workspace_id, connection_id, match_name);
create index ledger_contact_match_email on ledger_contact (workspace_id, connection_id, match_email) where match_email is not null;
create index ledger_contact_losers on ledger_contact (workspace_id, connection_id, merged_into_external_id)
    where merged_into_external_id is not null;
create index ledger_contact_list on ledger_contact (workspace_id, lower(name), id);
create index ledger_contact_state on ledger_contact (workspace_id, link_state, lower(name), id);
create index ledger_contact_vendor on ledger_contact (workspace_id, lower(name), id) where is_supplier;
create index ledger_contact_search on ledger_contact using gin (search gin_trgm_ops);

-- One decision of a person, about one or many parties at once.
create table link_decision (
    workspace_id uuid not null references workspace,
    id uuid not null,
    decided_by uuid not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    undone_at timestamptz,
    undone_by_name text,
    primary key (workspace_id, id)
);

create table link_decision_party (
    workspace_id uuid not null,
    decision_id uuid not null,
    ledger_contact_id uuid not null,
    action text not null check (action in ('LINK', 'CREATE', 'IGNORE', 'UNLINK')),
    customer_kind text,
    customer_id uuid,
    -- what was before, for taking it back
    before_state text not null,
    before_reason text,
    before_customer_kind text,
    before_customer_id uuid,
    before_ignored boolean not null,
    before_not_customers uuid[] not null,
    primary key (workspace_id, decision_id, ledger_contact_id),
    foreign key (workspace_id, decision_id) references link_decision on delete cascade,
    foreign key (workspace_id, ledger_contact_id) references ledger_contact on delete cascade
);
create index link_decision_party_latest on link_decision_party (workspace_id, ledger_contact_id, decision_id);
