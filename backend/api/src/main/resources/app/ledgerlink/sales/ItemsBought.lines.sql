-- Lines that only explain (no amount) and what is dated ahead are left out. Each of the books has items of its own.
with line as materialized (
    select d.connection_id,
        coalesce('item ' || l.item_code, 'text ' || coalesce(btrim(l.description), '')) as bought,
        l.item_code, l.item_name, l.description, l.quantity, l.unit_price, l.discount_rate,
        l.discount_amount, l.line_amount, l.position, d.id, d.kind, d.document_date, d.currency,
        s.tax_treatment, s.number
    from counted_document d
    join sales_document_shown s on s.workspace_id = d.workspace_id and s.id = d.id
    join sales_document_line_shown l on l.workspace_id = d.workspace_id and l.document_id = d.id
    join /*{days}*/ b on b.connection_id = d.connection_id
    where d.workspace_id = :workspaceId and d.is_sale and d.document_date <= b.today
      and l.line_amount is not null
      and d.ledger_contact_id in (
        select id from customer_party where workspace_id = :workspaceId and customer_id = :customer))
