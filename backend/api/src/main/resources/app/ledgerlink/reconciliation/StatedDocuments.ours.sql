select d.id, d.external_id, d.kind, d.number, d.currency, d.currency_rate, d.status, p.name as party_name,
    p.id = :party as own, case when d.counts and d.document_date <= :day
        then d.sign * (d.open_amount
            + (select coalesce(sum(s.amount), 0) from payment_shown s
                where s.workspace_id = d.workspace_id and s.document_id = d.id and s.paid_on > :day)
            + (select coalesce(sum(a.amount), 0) from allocation_shown a
                where a.workspace_id = d.workspace_id and a.allocated_on > :day
                  and case d.kind when 'INVOICE' then a.invoice_external_id = d.external_id
                    else a.credit_document_id = d.id end))
        else 0 end as open
from sales_document_shown d
join ledger_contact_shown p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
where d.workspace_id = :workspaceId and d.connection_id = :connection and /*{known}*/
  and (d.ledger_contact_id = :party or d.external_id = any(:stated))
order by d.document_date desc, d.id
