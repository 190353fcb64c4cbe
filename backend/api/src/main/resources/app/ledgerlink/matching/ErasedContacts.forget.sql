update ledger_contact p set
    people = (select coalesce(jsonb_agg(o.person), '[]') from jsonb_array_elements(p.people) as o(person)
        where (o.person ->> 'email' is distinct from :email or :email is null)
          and (coalesce(o.person ->> 'firstName', '') <> coalesce(:firstName, '')
            or coalesce(o.person ->> 'lastName', '') <> :lastName)),
    first_name = case when p.customer_kind = 'INDIVIDUAL' or p.last_name = :lastName then null else p.first_name end,
    last_name = case when p.customer_kind = 'INDIVIDUAL' or p.last_name = :lastName then null else p.last_name end,
    email = case when p.customer_kind = 'INDIVIDUAL' or p.email = :email then null else p.email end,
    phones = case when p.customer_kind = 'INDIVIDUAL' then '[]' else p.phones end,
    addresses = case when p.customer_kind = 'INDIVIDUAL' then '[]' else p.addresses end
where p.workspace_id = :workspaceId
  and (p.id = cast(:importedWith as uuid) or p.customer_kind = 'INDIVIDUAL' and p.customer_id = :id)
