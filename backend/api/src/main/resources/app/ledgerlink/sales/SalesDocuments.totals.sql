with found as materialized (select d.id/*{found}*/)
select t.currency, coalesce(sum(t.without_tax) filter (where t.is_sale), 0) as without_tax,
    coalesce(sum(t.with_tax) filter (where t.is_sale), 0) as with_tax, sum(t.open) as open
from counted_document t join found on found.id = t.id
where t.workspace_id = :workspaceId group by t.currency order by t.currency
