-- The sales documents of the books as they are, drafts and voided ones too. What counts, signed: counted_document.
create or replace view sales_document_shown with (security_invoker = true) as
    select workspace_id, id, connection_id, external_id, kind, ledger_contact_id, number, reference, status, document_date,
        due_date, fully_paid_on, currency, currency_rate, tax_treatment, sub_total, total_tax, total, open_amount, amount_paid,
        amount_credited, external_updated_at, read_at, document_sign(kind) as sign, document_counts(kind, status) as counts
    from sales_document;
