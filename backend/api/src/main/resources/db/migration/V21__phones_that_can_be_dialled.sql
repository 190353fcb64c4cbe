-- An extension is no part of the number that two sides are compared by. Rows whose phones end in one get their
-- key anew in the migrations that follow.
create or replace function match_phone(value text) returns text
    language sql immutable parallel safe
    return substring(regexp_replace(
        regexp_replace(value, '[,; ]*(ext|extn|extension|x|#)[.: ]*\d+\s*$', '', 'i'), '\D+', '', 'g') from '\d{7,8}$');
