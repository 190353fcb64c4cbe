/*{compared}*/
insert into reconciliation_party
    (workspace_id, ledger_contact_id, connection_id, state, checked_at, ours, books)
select workspace_id, id, connection_id, state, :startedAt, ours, books
from compared
where state = 'MATCHES' or state <> 'CHANGED' and not exists (select from sync_run_shown r
    where r.workspace_id = :workspaceId and r.connection_id = :connectionId and r.state = 'RUNNING')
