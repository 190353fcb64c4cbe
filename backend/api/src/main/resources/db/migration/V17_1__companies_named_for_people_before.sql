update ledger_contact set named_for_person = true
where coalesce(btrim(last_name), '') = ''
  and (btrim(name) = '' or lower(btrim(name)) = lower(btrim(first_name)));
