create table busy (id int);
