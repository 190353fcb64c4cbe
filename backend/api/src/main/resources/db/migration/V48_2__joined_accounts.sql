-- A build that was cut off leaves an index that is not valid.
drop index concurrently if exists app_user_joined;
create index concurrently app_user_joined on app_user (joined_workspace_id, joined_id) where joined_id is not null;
