-- Documents until the day, with payments and refunds, the uses of a credit, and the credits used on an invoice until then.
, dated as materialized (
    select d.id, d.connection_id, d.ledger_contact_id, d.kind, d.currency, d.currency_rate, d.document_date, d.due_date,
        d.external_id, d.total
    from sales_document_shown d
    where d.workspace_id = :workspaceId and d.counts and d.document_date <= cast(:asAt as date)
      and d.connection_id = any(:booksThen)/*{restriction}*/)
, settled as (
    select s.document_id, sum(s.amount) as amount from (
        select p.document_id, p.amount from payment_shown p
        where p.workspace_id = :workspaceId and p.paid_on <= cast(:asAt as date)
          and p.document_id in (select id from dated)
        union all
        select a.credit_document_id, a.amount from allocation_shown a
        where a.workspace_id = :workspaceId and a.allocated_on <= cast(:asAt as date)
          and a.credit_document_id in (select id from dated)
        union all
        select i.id, a.amount from dated i
        join allocation_shown a on a.workspace_id = :workspaceId and a.invoice_external_id = i.external_id
          and a.allocated_on <= cast(:asAt as date)
        join sales_document_shown c on c.workspace_id = :workspaceId and c.id = a.credit_document_id
          and c.connection_id = i.connection_id and c.counts
        where i.kind = 'INVOICE') s
    group by s.document_id)
