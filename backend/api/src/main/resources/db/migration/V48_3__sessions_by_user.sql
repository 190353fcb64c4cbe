-- A build that was cut off leaves an index that is not valid.
drop index concurrently if exists user_session_user;
create index concurrently user_session_user on user_session (workspace_id, user_id);
