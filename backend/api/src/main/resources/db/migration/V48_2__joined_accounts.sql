-- A build that was cut off leaves an index that is not valid.
drop index concurrently if exists app_user_person;
create index concurrently app_user_person on app_user (person_id) where person_id is not null;
