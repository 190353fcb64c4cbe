-- When a link ended, and the link of the same organisation, set up anew, that goes on in its place (docs/adr/0018).
-- Both mean something only while the state is DISCONNECTED.
alter table ledger_connection add column ended_at timestamptz;
alter table ledger_connection add column replaced_by uuid;
-- When it got an organisation for the first time; null on a link that an older build made, which counts from created_at.
alter table ledger_connection add column first_linked_at timestamptz;
-- Links of the same organisation name of which a person said that they are other organisations.
alter table ledger_connection add column kept_apart_from uuid[];
