-- The only way in which a person's name leaves the audit trail. Values that are the person's are replaced by the pseudonym: whole
-- values by the person's own records, and an e-mail address wherever it stands.
create function forget_texts(value jsonb, texts text[], pseudonym text) returns jsonb
    language sql immutable set search_path = ''
begin atomic
    with recursive step(n, v) as (
        select 0, value::text
        union all
        select s.n + 1, replace(s.v,
            case when texts[s.n + 1] like '%@%' then btrim(to_json(texts[s.n + 1])::text, '"') else to_json(texts[s.n + 1])::text end,
            case when texts[s.n + 1] like '%@%' then btrim(to_json(pseudonym)::text, '"') else to_json(pseudonym)::text end)
        from step s where s.n < cardinality(texts))
    select s.v::jsonb from step s where s.n = cardinality(texts);
end;

create function forget_values(value jsonb, pseudonym text) returns jsonb
    language sql immutable set search_path = ''
begin atomic
    select case when value is not null then coalesce(jsonb_object_agg(k.key, to_jsonb(pseudonym)), '{}') end
    from jsonb_object_keys(value) as k(key);
end;

-- What the person was called before, as the entries about the person say.
create function former_texts(workspace uuid, person uuid) returns text[]
    language sql stable set search_path = ''
begin atomic
    select coalesce(array_agg(distinct v.value), '{}')
    from audit_event e
    cross join lateral (select * from jsonb_each_text(e.before) union all select * from jsonb_each_text(e.after)) as v(key, value)
    where e.workspace_id = workspace and e.subject_id = person and v.value <> ''
      and v.key in ('name', 'firstName', 'lastName', 'email', 'phone', 'mobile');
end;

-- person: what was changed, or who changed it; near: other records whose entries may repeat the person's values.
-- Set within, since an owner who is no superuser may not name a setting of the product in the function's head.
create function forget_person(workspace uuid, person uuid, near uuid[], texts text[], pseudonym text) returns void
    language sql security definer set search_path = ''
begin atomic
    select set_config('ledgerlink.audit_erasure', 'on', true);
    with known as materialized (select texts || former_texts(workspace, person) as texts)
    update audit_event e set
        actor_name = case when e.actor_id = person then pseudonym else e.actor_name end,
        address = case when e.actor_id = person then null else e.address end,
        subject_name = case when e.subject_id = person then pseudonym else e.subject_name end,
        before = case when e.subject_id = person then forget_values(e.before, pseudonym)
            else forget_texts(e.before, k.texts, pseudonym) end,
        after = case when e.subject_id = person then forget_values(e.after, pseudonym)
            else forget_texts(e.after, k.texts, pseudonym) end,
        answer = case when e.subject_id = person or e.subject_id = any(near) then null else e.answer end
    from known k
    where e.workspace_id = workspace
      and (e.actor_id = person or e.subject_id = person or e.subject_id = any(near)
        or exists (select from unnest(k.texts) as t(text) where t.text like '%@%'
            and (strpos(e.before::text, btrim(to_json(t.text)::text, '"')) > 0
              or strpos(e.after::text, btrim(to_json(t.text)::text, '"')) > 0)));
    select set_config('ledgerlink.audit_erasure', '', true);
end;
