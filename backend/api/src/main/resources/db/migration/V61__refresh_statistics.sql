-- Only a table's owner may have it analyzed: a first sync needs that of these three, and of no other.
create function refresh_statistics() returns void
    language plpgsql security definer set search_path from current
as $$ begin analyze ledger_contact, company, contact; end $$;
