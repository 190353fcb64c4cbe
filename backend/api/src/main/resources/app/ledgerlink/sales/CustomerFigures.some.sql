select p.customer_id, d.currency, d.base_currency, bool_and(b.ended) as ended, /*{lastSale}*/ as last_sale_on,
    sum(d.open) as outstanding, sum(d.base_open) as base_outstanding,
    coalesce(sum(d.open)/*{overdue}*/, 0) as overdue, coalesce(sum(d.base_open)/*{overdue}*/, 0) as base_overdue,
    coalesce(sum(d.without_tax) filter (where /*{ofTheYear}*/), 0) as sold,
    coalesce(sum(d.base_without_tax) filter (where /*{ofTheYear}*/), 0) as base_sold
from customer_party p
join counted_document d on d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id
/*{days}*/
where p.workspace_id = :workspaceId and p.customer_id = any(:customers)
group by p.customer_id, d.currency, d.base_currency
