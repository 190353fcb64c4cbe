-- figures: amounts in the base currency, and what lists of open amounts read --------------------------------

-- An amount in the base currency at the document's own rate (foreign units per one unit of the base currency; null and
-- zero are one), rounded to the base currency's decimals.
create function in_base(amount numeric, rate numeric, base_currency text) returns numeric
    language sql immutable parallel safe
as $$
    select case when coalesce(nullif(rate, 0), 1) = 1 then amount
        else round(amount / rate, currency_decimals(base_currency)) end
$$;

-- All that ageing asks of a document that is open now, party by party.
drop index sales_document_open;
create index sales_document_open on sales_document (workspace_id, ledger_contact_id)
    include (connection_id, kind, currency, currency_rate, open_amount, due_date, document_date)
    where open_amount <> 0 and status in ('AUTHORISED', 'PAID');
