select p.id, p.connection_id, coalesce(o.name, l.organisation_name, '') as organisation_name, p.name,
    p.external_id, p.email, p.status = 'ARCHIVED' as archived, p.chosen_vendor as chosen,
    p.is_customer or exists (select from sales_document_shown d
        where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id
          and d.sign <> 0 and d.status not in ('VOIDED', 'DELETED')) as also_customer,
    p.customer_id, p.customer_kind, l.application, o.short_code
from (select p.* /*{found}*/ order by lower(p.name), p.id limit :size offset :offset) p
join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.id = p.connection_id
left join organisation_shown o on o.workspace_id = p.workspace_id and o.connection_id = p.connection_id
order by lower(p.name), p.id
