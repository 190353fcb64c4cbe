-- A company that is called by a person's first name, or by what is known of one, loses its name when the books erase the
-- person. What the party was called is gone by then.
alter table ledger_contact add column named_for_person boolean not null default false;
