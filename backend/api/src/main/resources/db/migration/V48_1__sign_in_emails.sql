-- Found at each sign-in; one account of an address in a workspace. A build that was cut off leaves an index that is not valid.
drop index concurrently if exists app_user_sign_in_email;
create unique index concurrently app_user_sign_in_email on app_user (lower(sign_in_email), workspace_id)
    where sign_in_email is not null;
