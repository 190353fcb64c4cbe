-- Payments of invoices and refunds of credits.
create or replace view payment_shown with (security_invoker = true) as
    select workspace_id, document_id, external_id, paid_on, amount, reference
    from payment;
