-- A turn counts seconds, which do not fit the smallint. The queue's table is small: it holds active runs alone.
alter table scheduled_tasks alter column priority type int;
