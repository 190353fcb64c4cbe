-- The lines of sales documents.
create or replace view sales_document_line_shown with (security_invoker = true) as
    select workspace_id, document_id, position, item_code, item_name, description, quantity, unit_price, discount_rate,
        discount_amount, tax_amount, line_amount
    from sales_document_line;
