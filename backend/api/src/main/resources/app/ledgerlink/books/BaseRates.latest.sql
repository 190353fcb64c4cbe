select case when b.currency = :main then d.currency_rate else round(1 / d.currency_rate, 10) end
from (
    select o.id, cast(:main as text) from unnest(:others) o(id)
    union all
    select m.id, cast(:other as text) from unnest(:mains) m(id)) b(connection_id, currency)
cross join lateral (
    select d.document_date, d.id, d.currency_rate from sales_document d
    where d.workspace_id = :workspaceId and d.connection_id = b.connection_id and d.currency = b.currency
      and document_counts(d.kind, d.status) and d.currency_rate > 0 and d.currency_rate <> 1
    order by d.document_date desc, d.id limit 1) d
order by d.document_date desc, d.id limit 1
