-- Builds before this one told nothing of a contact that a person unlinked: it waits in Matching and has no fate.
delete from fate f using ledger_contact p
where f.workspace_id = p.workspace_id and f.connection_id = p.connection_id and f.record_kind = 'CONTACT'
  and f.external_id = p.external_id and f.outcome = 'PARKED' and f.closed_at is not null
  and p.link_state = 'PARKED' and p.link_reason is not null and p.status <> 'ERASED'
  and f.run_id = (select r.id from sync_run r
    where r.workspace_id = p.workspace_id and r.connection_id = p.connection_id and r.kind <> 'DRY_RUN'
    order by r.queued_at desc, r.id desc limit 1)
  and not exists (select from fate o where o.workspace_id = p.workspace_id and o.connection_id = p.connection_id
    and o.record_kind = 'CONTACT' and o.external_id = p.external_id and o.closed_at is null);

insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name, outcome, reason,
    recorded_at)
select p.workspace_id, gen_random_uuid(), p.connection_id, r.id, 'CONTACT', p.external_id,
    coalesce(nullif(p.name, ''), 'A contact without a name'), 'PARKED', lower(replace(p.link_reason, '_', '-')), now()
from ledger_contact p
cross join lateral (select r.id from sync_run r
    where r.workspace_id = p.workspace_id and r.connection_id = p.connection_id and r.kind <> 'DRY_RUN'
    order by r.queued_at desc, r.id desc limit 1) r
where p.link_state = 'PARKED' and p.link_reason is not null and p.status <> 'ERASED'
  and not exists (select from fate o where o.workspace_id = p.workspace_id and o.connection_id = p.connection_id
    and o.record_kind = 'CONTACT' and o.external_id = p.external_id and o.closed_at is null)
on conflict do nothing;
