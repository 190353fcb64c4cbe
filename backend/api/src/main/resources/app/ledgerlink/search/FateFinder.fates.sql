select f.id, f.record_name, coalesce(c.name, p.name) as owner, f.cause, f.reason, f.detail,
    b.application, case
    when f.external_id = :text then 'ID'
    when searchable(f.record_name) = searchable(:text) then 'NAME'
    when searchable(f.record_name) like searchable(:prefix) then 'BEGINNING'
    else 'PART' end as fit
from (
    (select n.* from fate_at_hand n where n.workspace_id = :workspaceId and n.closed_at is null
        and searchable(n.record_name) like searchable(:prefix)
    order by searchable(n.record_name) using ~<~ limit 60)
    /*{more}*/) f
join ledger_connection_shown b on b.workspace_id = f.workspace_id and b.id = f.connection_id
left join sales_document_shown d on d.workspace_id = f.workspace_id and d.connection_id = f.connection_id
    and d.kind = f.record_kind and d.external_id = f.external_id
left join ledger_contact_shown p on p.workspace_id = f.workspace_id and f.record_kind <> 'CONTACT'
    and p.id = coalesce(d.ledger_contact_id, (select q.id from ledger_contact_shown q
        where q.workspace_id = f.workspace_id and q.connection_id = f.connection_id
          and q.external_id = coalesce(f.party_external_id,
            case when f.record_kind = 'CONTACT_PERSON' then split_part(f.external_id, '/', 1) end)))
left join customer_party h on h.workspace_id = p.workspace_id and h.id = p.id
left join customer c on c.workspace_id = h.workspace_id and c.id = h.customer_id
where /*{known}*/ and (f.record_kind <> 'CONTACT' or not exists (select from ledger_contact_shown s
    where s.workspace_id = f.workspace_id and s.connection_id = f.connection_id
      and s.external_id = f.external_id))
order by f.recorded_at desc, f.id
