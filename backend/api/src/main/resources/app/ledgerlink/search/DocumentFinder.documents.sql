select d.id, d.kind, d.number, d.reference, d.status, d.document_date, d.due_date, d.currency, d.total,
    d.open_amount, p.name as party_name, p.customer_id, p.customer_kind,
    coalesce(d.due_date, d.document_date)
        < (cast(:now as timestamptz) at time zone coalesce(o.time_zone, 'UTC'))::date as late,
    case when l.state = 'DISCONNECTED' then (coalesce(l.ended_at, l.updated_at) at time zone
        coalesce(o.time_zone, 'UTC'))::date end as ended_on, l.application,
    case when d.id = cast(:id as uuid) or f.by_id then 'ID'
        when searchable(d.number) = searchable(:text) then 'NUMBER'
        when d.total = cast(:amount as numeric) or d.open_amount = cast(:amount as numeric) then 'AMOUNT'
        when searchable(d.number) like searchable(:prefix) then 'BEGINNING'
        else 'PART' end as fit
from (select found.id, bool_or(found.by_id) as by_id from (
        (select n.id, false as by_id from sales_document_at_hand n
        where n.workspace_id = :workspaceId and searchable(n.number) like searchable(:prefix)
        order by searchable(n.number) using ~<~ limit 20)
        /*{more}*/) found
    group by found.id) f
join sales_document_shown d on d.workspace_id = :workspaceId and d.id = f.id and /*{known}*/
join party_owner p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
join ledger_connection_shown l on l.workspace_id = d.workspace_id and l.id = d.connection_id
left join organisation_shown o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
order by d.document_date desc, d.id
