-- Reads the whole of an organisation's balances, since each is compared.
/*{compared}*/
, parties as (
    insert into reconciliation_party
        (workspace_id, ledger_contact_id, connection_id, state, checked_at, ours, books)
    select workspace_id, id, connection_id, state, :startedAt, ours, books
    from compared where ours <> books and state <> 'CHANGED')
insert into reconciliation
    (workspace_id, connection_id, checked_at, compared, differing, not_comparable, ours, books)
select :workspaceId, :connectionId, :startedAt,
    count(*) filter (where state <> 'CHANGED'), count(*) filter (where state = 'DIFFERS'),
    count(*) filter (where state = 'NOT_COMPARABLE'), coalesce(sum(ours), 0), coalesce(sum(books), 0)
from compared
having not /*{leftOut}*/
on conflict (workspace_id, connection_id) do update
set checked_at = excluded.checked_at, compared = excluded.compared, differing = excluded.differing,
    not_comparable = excluded.not_comparable, ours = excluded.ours, books = excluded.books
