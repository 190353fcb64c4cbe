select distinct d.kind, d.external_id
from unnest(:payments, :kinds, :documents, cast(:days as date[]), cast(:amounts as numeric[]), :deleted)
    as t(id, kind, document, paid_on, amount, deleted)
join sales_document d on d.workspace_id = :workspaceId and d.connection_id = :connectionId
    and d.kind = t.kind and d.external_id = t.document
left join payment p on p.workspace_id = d.workspace_id and p.document_id = d.id
    and p.external_id = t.id
where case when t.deleted then p.external_id is not null
    else (p.amount, p.paid_on) is distinct from (t.amount, t.paid_on) end
order by d.kind, d.external_id
