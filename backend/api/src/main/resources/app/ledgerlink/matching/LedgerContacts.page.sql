select p.id, p.connection_id, coalesce(o.name, l.organisation_name, '') as organisation_name, p.external_id,
    p.name, p.first_name, p.last_name, p.email, p.phones, p.account_number, p.tax_number, p.addresses,
    p.status, p.is_supplier as supplier, p.link_state, p.link_reason, p.customer_id, p.customer_kind,
    coalesce(c.name, i.name) as customer_name, w.id as merged_into,
    (select count(*) from sales_document_shown d
        where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id and d.sign <> 0) as documents,
    case when not exists (select from sales_document_shown d
        where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id and d.open_amount <> 0
          and d.currency <> o.base_currency) then nullif(p.receivable_outstanding, 0) end as outstanding,
    o.base_currency, l.application, o.short_code
from (select p.* /*{found}*/ order by lower(p.name), p.id limit :size offset :offset) p
join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.id = p.connection_id
left join organisation_shown o on o.workspace_id = p.workspace_id and o.connection_id = p.connection_id
left join company_shown c on c.workspace_id = p.workspace_id and c.id = p.customer_id
left join contact_shown i on i.workspace_id = p.workspace_id and i.id = p.customer_id
left join ledger_contact w on w.workspace_id = p.workspace_id and w.connection_id = p.connection_id
    and w.external_id = p.merged_into_external_id
order by lower(p.name), p.id
