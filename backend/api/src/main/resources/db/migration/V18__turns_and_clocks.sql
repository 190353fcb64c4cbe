-- Whose turn it is: null for a run that an older build queued.
alter table sync_run add column turn_at timestamptz;
comment on column sync_run.turn_at is 'The earliest goes first; see ADR 0002';
