-- Which credit was used on which invoice.
create or replace view allocation_shown with (security_invoker = true) as
    select workspace_id, credit_document_id, position, invoice_external_id, allocated_on, amount
    from allocation;
