-- After a run that stored many rows, which the planner does not know of until autovacuum comes. Whoever holds a table
-- against it, such as the building of an index, is not waited for.
create function refresh_all_statistics() returns void
    language plpgsql security definer set search_path from current set lock_timeout = '2s'
as $$ begin
    analyze ledger_contact, company, contact, item, sales_document, sales_document_line, payment, allocation;
end $$;
