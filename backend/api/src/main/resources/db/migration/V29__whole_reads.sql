-- A stream can be due to be read as a whole while its changes are still known from its watermark.
alter table sync_watermark add column whole_due boolean not null default false;
comment on column sync_watermark.whole_due is 'Whether the next sync reads all of the stream; its changes are known all the same';

-- Phones of the books are read in another way now: the next sync reads all contacts once, and writes those that differ.
update sync_watermark set whole_due = true where stream = 'CONTACTS';
