-- In the document's number or reference, or in the name that the books or we have of its party.
 and d.id in (
    select id from sales_document_at_hand
    where workspace_id = :workspaceId and searchable(coalesce(number, '') || ' ' || coalesce(reference, ''))/*{like}*/
    union all
    select s.id from sales_document_shown s
    where s.workspace_id = :workspaceId and s.ledger_contact_id in (
        select id from ledger_contact_at_hand where workspace_id = :workspaceId and search/*{like}*/
        union all
        select cp.id from customer_party cp
        join customer_at_hand cu on cu.workspace_id = cp.workspace_id and cu.id = cp.customer_id
        where cu.workspace_id = :workspaceId and cu.search/*{like}*/))
