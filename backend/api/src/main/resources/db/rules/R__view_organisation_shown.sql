-- The organisations of the accounting links: names, base currency, time zone, and the short code for links into the books.
create or replace view organisation_shown with (security_invoker = true) as
    select workspace_id, connection_id, external_id, name, base_currency, time_zone, country_code, short_code, demo, read_at
    from organisation;
