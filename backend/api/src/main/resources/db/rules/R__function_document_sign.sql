-- What a document adds to what its party owes: an invoice adds, a credit takes off, anything else, as a quote, does neither.
create or replace function document_sign(kind text) returns int
    language sql immutable parallel safe
    return case
        when kind = 'INVOICE' then 1
        when kind in ('CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT') then -1
        else 0
    end;
