-- What a customer bought and gave back, in all books.
from counted_document d
join /*{days}*/ b on b.connection_id = d.connection_id
where d.workspace_id = :workspaceId and d.is_sale and d.ledger_contact_id in (
    select id from customer_party where workspace_id = :workspaceId and customer_id = :customer)
