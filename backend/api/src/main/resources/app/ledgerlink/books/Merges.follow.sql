/*{chains}*/
, due as (
    select w.loser, w.winner from winner w join ledger_contact p on p.workspace_id = :workspaceId
        and p.id = w.loser
    where p.documents_moved_to is distinct from w.winner),
noted as (
    update ledger_contact p
    set documents_moved_to = d.winner, linking_due = true, balance_asked_at = null
    from due d where p.workspace_id = :workspaceId and p.id = d.loser),
moved as (
    update sales_document s set ledger_contact_id = d.winner
    from due d where s.workspace_id = :workspaceId and s.ledger_contact_id = d.loser
    returning d.winner),
sold_to as (
    update ledger_contact p
    set linking_due = p.linking_due or p.link_state in ('EXCLUDED', 'FAILED'), balance_asked_at = null
    from (select distinct winner from moved) m
    where p.workspace_id = :workspaceId and p.id = m.winner)
select p.external_id from ledger_contact p
where p.workspace_id = :workspaceId and p.id in (select winner from moved)
order by p.external_id
