select a.allocated_on, a.amount, i.id, i.number, 'INVOICE' as kind
from allocation_shown a
join sales_document_shown c on c.workspace_id = a.workspace_id and c.id = a.credit_document_id
left join sales_document_shown i on i.workspace_id = a.workspace_id and i.connection_id = c.connection_id
    and i.kind = 'INVOICE' and i.external_id = a.invoice_external_id
where a.workspace_id = :workspaceId and a.credit_document_id = :id
union all
select a.allocated_on, a.amount, c.id, c.number, c.kind
from sales_document_shown i
join allocation_shown a on a.workspace_id = i.workspace_id and a.invoice_external_id = i.external_id
join sales_document_shown c on c.workspace_id = a.workspace_id and c.id = a.credit_document_id
    and c.connection_id = i.connection_id
where i.workspace_id = :workspaceId and i.id = :id and i.kind = 'INVOICE' and /*{known}*/
order by 1, 4, 3
