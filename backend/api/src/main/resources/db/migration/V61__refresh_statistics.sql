-- Only a table's owner may have it analyzed: a sync that stores many rows needs that of these, and of no other, since the
-- planner does not know of the rows until autovacuum comes. One table a call, which holds no other meanwhile; whoever holds it
-- against that, such as the building of an index, is not waited for.
create function refresh_statistics(which text) returns void
    language plpgsql strict security definer set search_path from current set lock_timeout = '2s'
as $$ begin
    if which not in ('ledger_contact', 'company', 'contact', 'item', 'sales_document', 'sales_document_line', 'payment',
            'allocation') then
        raise exception 'permission denied: no statistics are kept of %', which using errcode = '42501';
    end if;
    execute format('analyze %I', which);
end $$;
