-- In what order a workspace's decisions were taken: clocks and ids of several nodes do not tell. Decisions of one workspace
-- wait for each other, so the database's count is that order. A node that does not know the column gets it by default.
create sequence link_decision_nth;
alter table link_decision add column nth bigint;
update link_decision d set nth = o.nth
    from (select workspace_id, id, nextval('link_decision_nth') as nth
          from (select workspace_id, id from link_decision order by decided_at, id) s) o
    where d.workspace_id = o.workspace_id and d.id = o.id;
alter table link_decision
    alter column nth set default nextval('link_decision_nth'),
    alter column nth set not null;
alter sequence link_decision_nth owned by link_decision.nth;
