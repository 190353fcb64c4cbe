-- Reads the whole workspace: who owes most is known only when all that is open was added up.
/*{openDocuments}*/
, owed as materialized (
    select coalesce(p.customer_id, p.id) as owner, p.customer_id, p.customer_kind, p.name as party_name, d.currency, d.base_currency, d.kind, d.period, d.open, d.base_open
    from (
        select ledger_contact_id, currency, base_currency, kind, period,
            sum(open) as open, sum(base_open) as base_open
        from open_document group by ledger_contact_id, currency, base_currency, kind, period) d
    join party_owner p on p.workspace_id = :workspaceId and p.id = d.ledger_contact_id)
, summed as (
    select owner, customer_id, customer_kind, currency, min(party_name) as party_name,
        case when min(base_currency) = max(base_currency) then min(base_currency) end as base_currency,
        coalesce(sum(open)/*{overdue}*/ as overdue, sum(base_open * worth) as ranked_outstanding,
        coalesce(sum(base_open * worth)/*{overdue}*/ as ranked_overdue
    from owed join /*{rates}*/ r using (base_currency)
    group by owner, customer_id, customer_kind, currency),
selected as materialized (select s.* from (select s.*, /*{name}*/ as name from summed s/*{names}*/) s where true/*{filter}*/),
page as materialized (
    select row_number() over () as place, s.*
    from (select * from selected s
        /*{order}*/ /*{page}*/) s)
 select s.place, (select count(*) from selected) as found, s.customer_id, s.customer_kind,
    coalesce(c.name, s.party_name) as name, s.currency, s.base_currency, /*{sums}*/,
    case when s.customer_id is null then s.owner else (
        select case when count(*) = 1 then (array_agg(p.id))[1] end from customer_party p
        where p.workspace_id = :workspaceId and p.customer_id = s.customer_id
          and p.connection_id = any(:books)) end as ledger_contact_id,
    w.bases, w.worths
from page s
join (select place, /*{columns}*/ from page join owed using (owner, currency) group by place) f using (place)
join (
    select place, array_agg(base order by base) as bases, array_agg(worth order by base) as worths
    from (
        select place, owed.base_currency as base, sum(base_open) as worth
        from page join owed using (owner, currency) group by place, owed.base_currency) b
    group by place) w using (place)
/*{customers}*/
 union all
select null, (select count(*) from selected), null, null, null, currency, base_currency, /*{columns}*/, null, null, null
from (
    select o.currency, o.base_currency, o.kind, o.period, sum(o.open) as open, sum(o.base_open) as base_open
    from owed o/*{shown}*/ group by o.currency, o.base_currency, o.kind, o.period) t
group by grouping sets ((currency), (base_currency))
order by place, currency, base_currency
