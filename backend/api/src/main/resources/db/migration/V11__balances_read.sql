-- When the books' balances of all parties were last read: until then, and no later, a seal can vouch for them.
alter table ledger_connection add column balances_read_at timestamptz;
