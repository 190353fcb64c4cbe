alter table nobody add column more int;
