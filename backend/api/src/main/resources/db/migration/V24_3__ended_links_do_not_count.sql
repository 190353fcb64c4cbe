-- As before, and: what an ended link holds is history. Nothing of it is open; where another link goes on in its place,
-- the same sale is read again there, so it does not count here.
create or replace view counted_document as
    select d.workspace_id, d.id, d.connection_id, d.ledger_contact_id, d.kind, d.document_date, d.currency,
        coalesce(d.due_date, d.document_date) as ages_from,
        d.kind in ('INVOICE', 'CREDIT_NOTE') as is_sale,
        d.open_amount <> 0 and l.state <> 'DISCONNECTED' as is_open,
        o.base_currency,
        f.sign * d.sub_total as without_tax,
        f.sign * d.total as with_tax,
        case when l.state = 'DISCONNECTED' then 0 else f.sign * d.open_amount end as open,
        f.sign * public.in_base(d.sub_total, d.currency_rate, o.base_currency) as base_without_tax,
        case when l.state = 'DISCONNECTED' then 0
            else f.sign * public.in_base(d.open_amount, d.currency_rate, o.base_currency) end as base_open,
        d.fully_paid_on
    from sales_document d
    join ledger_connection l on l.workspace_id = d.workspace_id and l.id = d.connection_id
    left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
    cross join lateral (select case d.kind when 'INVOICE' then 1 else -1 end as sign) f
    where d.status in ('AUTHORISED', 'PAID') and (l.state <> 'DISCONNECTED' or l.replaced_by is null);
