create table noted (id int primary key, note text);
