-- Who may read need not be allowed to write: an answer to a read ends no refusal of a write.
alter table ledger_connection add column write_refused_at timestamptz;
comment on column ledger_connection.refused_at is 'When Xero refused a read, or our access, last; null once it answers again';
comment on column ledger_connection.write_refused_at is 'When Xero refused a write last; null once it takes one again';
