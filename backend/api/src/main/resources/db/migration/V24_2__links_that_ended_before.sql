update ledger_connection set ended_at = updated_at where state = 'DISCONNECTED';
update ledger_connection set first_linked_at = created_at where external_organisation_id is not null;

-- Links that ended before while a later one of the same organisation (name, country, base currency) works: what they hold
-- is counted there.
update ledger_connection e
set replaced_by = (
    select l.id from ledger_connection l
    join organisation lo on lo.workspace_id = l.workspace_id and lo.connection_id = l.id
    join organisation eo on eo.workspace_id = e.workspace_id and eo.connection_id = e.id
    where l.workspace_id = e.workspace_id and l.application = e.application and l.id <> e.id
      and l.state = 'CONNECTED' and l.first_linked_at > e.first_linked_at
      and lower(btrim(l.organisation_name)) = lower(btrim(e.organisation_name))
      and lo.base_currency = eo.base_currency and lo.country_code = eo.country_code
    order by l.first_linked_at desc, l.id desc limit 1)
where e.state = 'DISCONNECTED';
