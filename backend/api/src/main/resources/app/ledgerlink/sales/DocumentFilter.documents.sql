from sales_document_shown d
join party_owner p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
left join /*{days}*/ b on b.connection_id = d.connection_id
where d.workspace_id = :workspaceId and /*{known}*/
