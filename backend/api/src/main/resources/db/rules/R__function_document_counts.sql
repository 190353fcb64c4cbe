-- Whether a document is in any figure: an invoice or a credit that was approved and neither voided nor deleted.
create or replace function document_counts(kind text, status text) returns boolean
    language sql immutable parallel safe
    return status in ('AUTHORISED', 'PAID') and kind in ('INVOICE', 'CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT');
