-- Documents that count, credits negative. Amounts in the base currency are at the document's own rate, rounded for each
-- document. What has no due date ages by its own date. What an ended link holds is history: nothing of it is open, and where
-- another link goes on in its place the same sale is read again there, so it does not count here.
create or replace view counted_document with (security_invoker = true) as
    select d.workspace_id, d.id, d.connection_id, d.ledger_contact_id, d.kind, d.document_date, d.currency,
        coalesce(d.due_date, d.document_date) as ages_from,
        d.kind in ('INVOICE', 'CREDIT_NOTE') as is_sale,
        d.open_amount <> 0 and l.state <> 'DISCONNECTED' as is_open,
        o.base_currency,
        document_sign(d.kind) * d.sub_total as without_tax,
        document_sign(d.kind) * d.total as with_tax,
        case when l.state = 'DISCONNECTED' then 0 else document_sign(d.kind) * d.open_amount end as open,
        document_sign(d.kind) * in_base(d.sub_total, d.currency_rate, o.base_currency) as base_without_tax,
        case when l.state = 'DISCONNECTED' then 0
            else document_sign(d.kind) * in_base(d.open_amount, d.currency_rate, o.base_currency) end as base_open,
        d.fully_paid_on
    from sales_document d
    join ledger_connection l on l.workspace_id = d.workspace_id and l.id = d.connection_id
    left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
    where document_counts(d.kind, d.status) and (l.state <> 'DISCONNECTED' or l.replaced_by is null);
