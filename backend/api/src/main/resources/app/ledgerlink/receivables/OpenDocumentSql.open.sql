-- What is open of each document on the day that is asked for: the one source of all receivables figures.
with book as materialized (
    select t.connection_id, t.base_currency, cast(t.day as date) as day, cast(t.bounds as date[]) as bounds
    from unnest(cast(:books as uuid[]), cast(:bases as text[]), cast(:days as text[]), cast(:bounds as text[]))
        as t(connection_id, base_currency, day, bounds))/*{past}*/,
open_document as (
    select d.id, d.ledger_contact_id, d.connection_id, d.kind, d.currency, b.base_currency, b.day,
        /*{agesFrom}*/ as ages_from, width_bucket(/*{agesFrom}*/, b.bounds) as period,
        document_sign(d.kind) * d.open as open,
        in_base(document_sign(d.kind) * d.open, d.currency_rate, b.base_currency) as base_open
    from (/*{documents}*/) d join book b on b.connection_id = d.connection_id)
