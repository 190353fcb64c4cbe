-- Whose turn it is: null for a run that an older build queued.
alter table sync_run add column turn_at timestamptz;
comment on column sync_run.turn_at is 'The earliest goes first; see ADR 0002';

-- A turn counts seconds, which do not fit the smallint. The queue's table is small: it holds active runs alone.
alter table scheduled_tasks alter column priority type int;

-- The books' clock may go back, which shows against our own.
alter table sync_watermark add column ahead_millis bigint;
comment on column sync_watermark.ahead_millis is 'How far the clock of the books was ahead of ours; null where unknown';
