alter table busy add column more int;
