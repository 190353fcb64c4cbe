-- The bodies of our functions are SQL-standard: names in them are bound when the function is made. So a function works under
-- any search_path, also the empty one of a restore, and pg_dump knows what must be restored before what.
-- Each function keeps its identity and its results: generated columns and indexes stay as they are.

create or replace function searchable(value text) returns text
    language sql immutable parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, coalesce(value, '')));

create or replace function match_name(value text) returns text
    language sql immutable parallel safe
    return nullif(regexp_replace(regexp_replace(btrim(regexp_replace(regexp_replace(
        replace(searchable(normalize(value, NFKC)), '&', ' and '),
        '[.''`´’]+', '', 'g'),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\ufeff]+', ' ', 'g')),
        '^the (?=.)', ''),
        '( (and|ltd|limited|inc|incorporated|corp|corporation|co|company|llc|llp|lp|plc|gmbh|mbh|ag|kg|kgaa|ug|ohg|ev|eg|se|pty|pte|pvt|private|bv|nv|sa|sas|sarl|srl|spa|sl|oy|oyj|ab|as|asa|aps|kft|sro|doo|kk|sdn|bhd))+$', ''),
        '');

create or replace function match_skeleton(name_key text) returns text
    language sql immutable parallel safe
    return substring(regexp_replace(regexp_replace(name_key, '[ aeiouyh]+', '', 'g'), '(.)\1+', '\1', 'g') from '^.{4,}$');

create or replace function match_number(value text) returns text
    language sql immutable parallel safe
    return substring(upper(regexp_replace(value, '[^[:alnum:]]+', '', 'g')) from '^.*[1-9A-Z].{1,}$');

create or replace function match_email(value text) returns text
    language sql immutable parallel safe
    return substring(lower(btrim(value)) from '^.+@.+$');

create or replace function match_domain(value text) returns text
    language sql immutable parallel safe
    return substring(lower(btrim(value)) from
        '@(?!(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|proton|protonmail|xtra|bigpond|btinternet)\.[a-z.]+$)(.+)$');

create or replace function match_phone(value text) returns text
    language sql immutable parallel safe
    return substring(regexp_replace(value, '\D+', '', 'g') from '\d{7,8}$');

create or replace function match_phones(phones jsonb) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(match_phone(p.phone ->> 'number')), '{}')
        from jsonb_array_elements(phones) as p(phone) where p.phone ->> 'kind' <> 'FAX');

create or replace function kept_books_values(stored jsonb, edited text[], arriving jsonb) returns jsonb
    language sql immutable parallel safe
    return arriving || coalesce((select jsonb_object_agg(v.key, v.value) from jsonb_each(stored) v where v.key = any(edited)), '{}');

create or replace function currency_decimals(code text) returns int
    language sql immutable parallel safe
    return case
        when code in (
            'ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY', 'KMF', 'KRW', 'LUF',
            'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
        when code in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
        when code = 'CLF' then 4
        else 2
    end;

create or replace function in_base(amount numeric, rate numeric, base_currency text) returns numeric
    language sql immutable parallel safe
    return case when coalesce(nullif(rate, 0), 1) = 1 then amount
        else round(amount / rate, currency_decimals(base_currency)) end;

-- Procedural bodies are bound as they run: these state the path themselves.
alter function refuse_change() set search_path = '';
