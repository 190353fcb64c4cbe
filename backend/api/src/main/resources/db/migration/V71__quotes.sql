-- Quotes are kept beside the documents of the sales side, and have states of their own; they count in nothing (document_sign).
alter table sales_document
    drop constraint sales_document_kind_check,
    drop constraint sales_document_status_check,
    add constraint sales_document_kind_check
        check (kind in ('INVOICE', 'CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT', 'QUOTE')) not valid,
    add constraint sales_document_status_check
        check (status in ('DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED', 'SENT', 'ACCEPTED', 'DECLINED',
            'INVOICED', 'UNKNOWN')) not valid;
