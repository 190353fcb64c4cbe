-- Only the records of the page are told whose they are.
select f.*, f.closed_at is null as open, p.id as ledger_contact_id, p.name as party_name,
    c.id as customer_id, c.name as customer_name, d.id as document_id, l.application,
    o.short_code
from (select f.* /*{found}*/ order by /*{order}*/ limit :size offset :offset) f
left join sales_document_shown d on d.workspace_id = f.workspace_id
    and d.connection_id = f.connection_id and d.kind = f.record_kind
    and d.external_id = f.external_id
left join ledger_contact_shown p on p.workspace_id = f.workspace_id
    and p.id = coalesce(d.ledger_contact_id, (select q.id from ledger_contact_shown q
        where q.workspace_id = f.workspace_id and q.connection_id = f.connection_id
          and q.external_id = coalesce(f.party_external_id,
            case when f.record_kind in ('CONTACT', 'CONTACT_PERSON')
                then split_part(f.external_id, '/', 1) end)))
left join customer_party h on h.workspace_id = p.workspace_id and h.id = p.id
left join customer c on c.workspace_id = h.workspace_id and c.id = h.customer_id
join ledger_connection_shown l on l.workspace_id = f.workspace_id and l.id = f.connection_id
left join organisation_shown o on o.workspace_id = f.workspace_id
    and o.connection_id = f.connection_id
order by /*{order}*/
