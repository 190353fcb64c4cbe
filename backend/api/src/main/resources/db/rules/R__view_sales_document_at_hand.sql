-- sales_document for conditions inside of texts and on amounts, confined by itself (ADR 0023).
create or replace view sales_document_at_hand as
    select workspace_id, id, number, reference, document_date, currency, total, open_amount
    from sales_document where workspace_id = (select workspace_at_hand());
