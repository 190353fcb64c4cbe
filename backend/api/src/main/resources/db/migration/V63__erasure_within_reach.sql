-- A function that works with its owner's rights is not confined by row security: whoever is confined to a workspace is
-- refused another one here (ADR 0023).
create function refuse_another_workspace(workspace uuid) returns void
    language plpgsql stable set search_path = ''
as $$ begin
    if current_setting('role') = 'ledgerlink_app'
        and workspace is distinct from nullif(current_setting('ledgerlink.workspace', true), '')::uuid then
        raise exception 'permission denied: this workspace is not the one at hand' using errcode = '42501';
    end if;
end $$;

create or replace function forget_person(workspace uuid, person uuid, near uuid[], texts text[], pseudonym text) returns void
    language sql security definer set search_path = ''
begin atomic
    select refuse_another_workspace(workspace);
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
