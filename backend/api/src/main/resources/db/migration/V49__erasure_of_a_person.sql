-- The only way in which a person's name leaves the audit trail. The person's own entries lose all values. Entries of the records
-- near the person lose those values that are the person's as a whole, and every entry loses the person's complete e-mail addresses.

-- How to find each of the texts that is a complete address, and nothing but it: not as the end or the start of another one.
create function address_patterns(texts text[]) returns text[]
    language sql immutable set search_path = ''
begin atomic
    select coalesce(array_agg(distinct
        '(?<![^\s"(),:;<>\[\]\\/=?`“”‘’„‚«»…–—''])(?<![^\s"(),:;<>\[\]\\/=?`“”‘’„‚«»…–—]'')'
            || regexp_replace(t.text, '([.^$*+?(){}|\[\]\\/-])', '\\\1', 'g')
            || '(?![.-]*[^\s"(),:;<>\[\]\\/=?`“”‘’„‚«»…–—.!''*-])'), '{}')
    from unnest(texts) as t(text)
    where t.text ~ '^[^\s"(),:;<>@\[\]\\]+@[^\s"(),:;<>@\[\]\\]+\.[^\s"(),:;<>@\[\]\\]+$';
end;

-- Whole, or as a whole entry of a list that is written with semicolons.
create function forget_in_text(value text, texts text[], patterns text[], pseudonym text) returns text
    language sql immutable set search_path = ''
begin atomic
    with recursive step(n, v) as (
        select 0, case when value = any(texts) then pseudonym else coalesce((
            select string_agg(case when i.item = any(texts) then pseudonym else i.item end, '; ' order by i.place)
            from unnest(string_to_array(value, '; ')) with ordinality as i(item, place)), value) end
        union all
        select s.n + 1, regexp_replace(s.v, patterns[s.n + 1], replace(pseudonym, '\', '\\'), 'gi')
        from step s where s.n < cardinality(patterns))
    select s.v from step s where s.n = cardinality(patterns);
end;

-- Walks the values, so that whatever a text holds, JSON stays JSON.
create function forget_in_values(value jsonb, texts text[], patterns text[], pseudonym text) returns jsonb
    language sql immutable set search_path = ''
begin atomic
    with recursive node(path, at) as (
        select '{}'::text[], value
        union all
        select n.path || c.key, c.at
        from node n
        cross join lateral (
            select o.key, o.value
            from jsonb_each(case jsonb_typeof(n.at) when 'object' then n.at else '{}' end) as o(key, value)
            union all
            select (a.place - 1)::text, a.value
            from jsonb_array_elements(case jsonb_typeof(n.at) when 'array' then n.at else '[]' end)
                with ordinality as a(value, place)) as c(key, at)),
    text(n, path, was, becomes) as (
        select row_number() over (), t.path, t.was, forget_in_text(t.was, texts, patterns, pseudonym)
        from (select n.path, n.at #>> '{}' as was from node n where jsonb_typeof(n.at) = 'string') as t),
    step(n, v) as (
        select 0::bigint, value
        union all
        select s.n + 1, case when t.becomes = t.was then s.v else jsonb_set(s.v, t.path, to_jsonb(t.becomes)) end
        from step s join text t on t.n = s.n + 1)
    select s.v from step s order by s.n desc limit 1;
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

-- What works with its owner's rights is not confined by row security: whoever is confined to a workspace is refused another one.
create function refuse_another_workspace(workspace uuid) returns void
    language plpgsql stable set search_path = ''
as $$ begin
    if current_setting('role') = 'ledgerlink_app'
        and workspace is distinct from nullif(current_setting('ledgerlink.workspace', true), '')::uuid then
        raise exception 'permission denied: this workspace is not the one at hand' using errcode = '42501';
    end if;
end $$;

-- person: what was changed, or who changed it; near: other records whose entries may repeat the person's values. An address that a
-- stranger signed in from is taken for the person's.
-- Set within, since an owner who is no superuser may not name a setting of the product in the function's head.
create function forget_person(workspace uuid, person uuid, near uuid[], texts text[], pseudonym text) returns void
    language sql security definer set search_path = ''
begin atomic
    select refuse_another_workspace(workspace);
    select set_config('ledgerlink.audit_erasure', 'on', true);
    with called as materialized (select texts || former_texts(workspace, person) as texts),
    known as materialized (select c.texts, address_patterns(c.texts) as patterns from called c),
    affected as materialized (
        select e.id, e.subject_id is not distinct from person as own,
            case when e.subject_id = any(near) then k.texts else '{}' end as texts, k.patterns
        from audit_event e cross join known k
        where e.workspace_id = workspace
          and (e.actor_id = person or e.subject_id = person or e.subject_id = any(near)
            or cardinality(k.patterns) > 0 and exists (select from unnest(k.texts) as t(text) where t.text like '%_@_%'
                and (strpos(lower(e.before::text), lower(t.text)) > 0 or strpos(lower(e.after::text), lower(t.text)) > 0))))
    update audit_event e set
        actor_name = case when e.actor_id = person then pseudonym else e.actor_name end,
        address = case when e.actor_id = person or a.own and e.actor_id is null then null else e.address end,
        subject_name = case when a.own then pseudonym else e.subject_name end,
        before = case when a.own then forget_values(e.before, pseudonym)
            else forget_in_values(e.before, a.texts, a.patterns, pseudonym) end,
        after = case when a.own then forget_values(e.after, pseudonym)
            else forget_in_values(e.after, a.texts, a.patterns, pseudonym) end,
        answer = case when a.own or e.subject_id = any(near) then null else e.answer end
    from affected a
    where e.workspace_id = workspace and e.id = a.id;
    select set_config('ledgerlink.audit_erasure', '', true);
end;
