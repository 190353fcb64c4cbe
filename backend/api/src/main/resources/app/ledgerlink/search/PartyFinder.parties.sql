select p.id, p.name, p.status, p.link_state, t.cause, t.reason, t.detail, w.name as winner,
    l.application, case
    when f.by_id then 'ID'
    when lower(p.email) = lower(:text) then 'EMAIL'
    when lower(p.account_number) = lower(:text) then 'NUMBER'
    when searchable(p.name) = searchable(:text) then 'NAME'
    when searchable(p.name) like searchable(:prefix) then 'BEGINNING'
    else 'PART' end as fit
from (select found.id, bool_or(found.by_id) as by_id from (
        (select n.id, false as by_id from ledger_contact_at_hand n
        where n.workspace_id = :workspaceId and n.customer_id is null
          and searchable(n.name) like searchable(:prefix)
        order by searchable(n.name) using ~<~ limit 20)
        /*{more}*/) found
    group by found.id) f
join ledger_contact_shown p on p.workspace_id = :workspaceId and p.id = f.id and p.customer_id is null
join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.id = p.connection_id
left join ledger_contact_shown w on w.workspace_id = p.workspace_id and w.connection_id = p.connection_id
    and w.external_id = p.merged_into_external_id
left join fate_shown t on t.workspace_id = p.workspace_id and t.connection_id = p.connection_id
    and t.record_kind = 'CONTACT' and t.external_id = p.external_id and t.closed_at is null and /*{known}*/
order by lower(p.name), p.id
