-- The books' clock may go back, which shows against our own.
alter table sync_watermark add column ahead_millis bigint;
comment on column sync_watermark.ahead_millis is 'How far the clock of the books was ahead of ours; null where unknown';
