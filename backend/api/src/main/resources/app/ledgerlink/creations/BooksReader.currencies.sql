select currency from (
    select default_currency as currency from ledger_contact_shown
    where workspace_id = :workspaceId and connection_id = :connectionId
    union
    select currency from sales_document_shown
    where workspace_id = :workspaceId and connection_id = :connectionId
    union
    select base_currency from organisation_shown
    where workspace_id = :workspaceId and connection_id = :connectionId) c
where currency ~ '^[A-Z]{3}$'
order by currency <> coalesce(:base, ''), currency
