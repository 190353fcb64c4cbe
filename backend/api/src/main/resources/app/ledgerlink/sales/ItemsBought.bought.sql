-- With the item's present name where the line itself has none.
/*{lines}*/
, latest as (
    select distinct on (connection_id, bought) connection_id, bought, item_code, item_name, description,
        quantity as line_quantity, unit_price, discount_rate, discount_amount, line_amount, currency,
        tax_treatment, id as document_id, number
    from line where kind = 'INVOICE'
    order by connection_id, bought, document_date desc, id desc, position),
total as (
    select connection_id, bought, max(document_date) filter (where kind = 'INVOICE') as last_sold_on,
        coalesce(sum(document_sign(kind) * quantity), 0) as quantity,
        count(distinct id) filter (where kind = 'INVOICE') as documents
    from line group by connection_id, bought)
select *, coalesce(latest.item_name, (
    select i.name from item_at_hand i
    where i.workspace_id = :workspaceId and i.connection_id = latest.connection_id
      and lower(i.code) = lower(latest.item_code) and i.code = latest.item_code
    order by i.external_updated_at desc limit 1)) as present_name
from total join latest using (connection_id, bought)
order by last_sold_on desc, lower(coalesce(item_name, description, item_code)), bought, connection_id
limit :size offset :offset
