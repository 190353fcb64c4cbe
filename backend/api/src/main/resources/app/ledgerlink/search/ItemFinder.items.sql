select i.id, i.code, i.name, i.sale_price, i.sold, o.base_currency, case
    when i.id = cast(:id as uuid) then 'ID'
    when searchable(i.code) = searchable(:text) then 'NUMBER'
    when searchable(i.name) = searchable(:text) then 'NAME'
    when searchable(i.code) like searchable(:prefix) or searchable(i.name) like searchable(:prefix)
        then 'BEGINNING'
    else 'PART' end as fit
from item_at_hand i
left join organisation_shown o on o.workspace_id = i.workspace_id and o.connection_id = i.connection_id
where i.workspace_id = :workspaceId and (i.id = cast(:id as uuid) or /*{found}*/)
order by lower(i.code), i.id limit 60
