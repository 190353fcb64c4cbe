-- A contact that waits and of which something could not be read needs attention once.
select f.failed, f.excluded, p.parked, f.failed + p.parked - p.failed_too as need_attention
from (select count(*) filter (where outcome = 'FAILED') as failed,
        count(*) filter (where outcome = 'EXCLUDED') as excluded
    from fate r where workspace_id = :workspaceId and closed_at is null and /*{known}*/ and /*{counted}*/) f
cross join (select count(*) as parked, count(*) filter (where exists (select from fate t
        where t.workspace_id = r.workspace_id and t.connection_id = r.connection_id
          and t.record_kind = 'CONTACT' and t.external_id = r.external_id
          and t.closed_at is null and t.outcome = 'FAILED')) as failed_too
    from ledger_contact_shown r
    where workspace_id = :workspaceId and link_state = 'PARKED' and /*{counted}*/) p
