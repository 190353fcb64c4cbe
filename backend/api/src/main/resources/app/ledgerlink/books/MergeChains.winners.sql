-- Chains of merges to their ends: winner(loser, winner), by our ids.
with recursive chain as (
    select p.id as loser, p.id as at, p.merged_into_external_id as next, array[p.external_id] as seen
    from ledger_contact p
    where p.workspace_id = :workspaceId and p.connection_id = :connectionId
      and p.merged_into_external_id is not null and /*{which}*/
    union all
    select c.loser, p.id, p.merged_into_external_id, c.seen || p.external_id
    from chain c join ledger_contact p on p.workspace_id = :workspaceId
        and p.connection_id = :connectionId and p.external_id = c.next and p.external_id <> all(c.seen)),
winner as (
    select e.loser, e.at as winner
    from (select distinct on (loser) loser, at, next, seen from chain
          order by loser, cardinality(seen) desc) e
    where e.at <> e.loser and (e.next is null or e.next <> all(e.seen)))
