-- When a sync found that the books do not name this person any more; null for people of our own.
alter table contact add column left_ledger_at timestamptz;
