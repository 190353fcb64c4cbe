select o.connection_id, o.name, o.base_currency, o.time_zone, o.short_code, s.history_from is not null as limited,
    l.application, l.state, case when l.state = 'DISCONNECTED' then coalesce(l.ended_at, l.updated_at) end as ended_at,
    coalesce(s.schedule, 'OFF') as schedule,
    (select max(r.started_at) from sync_run_shown r
     where r.workspace_id = o.workspace_id and r.connection_id = o.connection_id
       and r.kind <> 'BALANCE_CHECK'
       and r.state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS')) as as_of,
    (select min(r.started_at) from sync_run_shown r
     where r.workspace_id = o.workspace_id and r.connection_id = o.connection_id
       and r.kind <> 'BALANCE_CHECK'
       and r.state in ('SUCCEEDED', 'SUCCEEDED_WITH_EXCLUSIONS')) as first_read
from organisation o
join ledger_connection_shown l on l.workspace_id = o.workspace_id and l.id = o.connection_id
left join sync_settings_shown s on s.workspace_id = o.workspace_id and s.connection_id = o.connection_id
where o.workspace_id = :workspaceId order by o.name, o.connection_id
