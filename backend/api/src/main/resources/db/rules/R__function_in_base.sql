-- An amount in the base currency at the document's own rate (foreign units per one unit of the base currency; null and
-- zero are one), rounded to the base currency's decimals.
create or replace function in_base(amount numeric, rate numeric, base_currency text) returns numeric
    language sql immutable parallel safe
    return case when coalesce(nullif(rate, 0), 1) = 1 then amount
        else round(amount / rate, currency_decimals(base_currency)) end;
