with document as (
    select d.*, t.difference, b.today, o.base_currency, s.paid, s.paid_on, s.exact, c.credited,
        case when d.counts then d.sign * d.open_amount else 0 end as ours
    from unnest(cast(:parties as uuid[]), cast(:differences as numeric[])) as t(party, difference)
    join sales_document_shown d on d.workspace_id = :workspaceId and d.ledger_contact_id = t.party
        and d.sign <> 0 and /*{known}*/
    left join /*{days}*/ b on b.connection_id = d.connection_id
    left join organisation_shown o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
    cross join lateral (
        select coalesce(sum(p.amount), 0) as paid, max(p.paid_on) filter (where p.paid_on > b.today) as paid_on,
            bool_or(p.amount = -d.sign * t.difference) as exact
        from payment_shown p where p.workspace_id = d.workspace_id and p.document_id = d.id) s
    cross join lateral (
        select coalesce(sum(a.amount), 0) as credited from allocation_shown a
        where a.workspace_id = d.workspace_id and case d.kind
            when 'INVOICE' then a.invoice_external_id = d.external_id
                and exists (select from counted_document cd where cd.workspace_id = a.workspace_id
                    and cd.id = a.credit_document_id and cd.connection_id = d.connection_id)
            else a.credit_document_id = d.id end) c),
suspect as (
    select *, paid + credited as settled, case
        when counts and difference <> 0 and exact then 'PAYMENT'
        when ours <> 0 and ours = difference then 'OPEN'
        when not counts and difference <> 0
            and total = -sign * difference then 'TOTAL'
        when counts and total - paid - credited <> open_amount
            then 'NOT_ADDING_UP'
        when ours <> 0 and currency <> base_currency and currency_rate is null then 'NO_RATE'
        when counts and paid_on is not null then 'PAID_AHEAD'
        when sign <> 0 and status in ('DRAFT', 'SUBMITTED') then 'DRAFT' end as cause
    from document)
select * from (
    select *, row_number() over (partition by ledger_contact_id
        order by array_position(cast(:causes as text[]), cause), document_date desc, id) as place
    from suspect where cause is not null) ranked
where place <= 20
order by ledger_contact_id, place
