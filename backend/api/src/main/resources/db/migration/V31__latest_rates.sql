-- The latest rate between two base currencies (BaseRates). A build that was cut off leaves an index that is not valid.
drop index concurrently if exists sales_document_rate;
create index concurrently sales_document_rate on sales_document (workspace_id, connection_id, currency, document_date desc, id)
    where status in ('AUTHORISED', 'PAID') and currency_rate > 0 and currency_rate <> 1;
