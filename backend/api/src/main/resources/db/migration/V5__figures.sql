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
    include (id, connection_id, kind, currency, currency_rate, open_amount, due_date, document_date)
    where open_amount <> 0 and status in ('AUTHORISED', 'PAID');

create or replace view counted_document as
    select d.workspace_id, d.id, d.connection_id, d.ledger_contact_id, d.kind, d.document_date, d.currency,
        coalesce(d.due_date, d.document_date) as ages_from,
        d.kind in ('INVOICE', 'CREDIT_NOTE') as is_sale,
        d.open_amount <> 0 as is_open,
        o.base_currency,
        f.sign * d.sub_total as without_tax,
        f.sign * d.total as with_tax,
        f.sign * d.open_amount as open,
        f.sign * in_base(d.sub_total, d.currency_rate, o.base_currency) as base_without_tax,
        f.sign * in_base(d.open_amount, d.currency_rate, o.base_currency) as base_open,
        d.fully_paid_on
    from sales_document d
    left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
    cross join lateral (select case d.kind when 'INVOICE' then 1 else -1 end as sign) f
    where d.status in ('AUTHORISED', 'PAID');
