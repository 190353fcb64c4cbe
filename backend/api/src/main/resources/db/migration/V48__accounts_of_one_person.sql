-- A person has an account in each workspace. One whose e-mail address is in use elsewhere keeps it in sign_in_email, and has an
-- address of no one in email, which stays unique. Joined accounts are opened by the password of the one that they name.
alter table app_user
    add column sign_in_email text,
    add column joined_workspace_id uuid,
    add column joined_id uuid,
    add foreign key (joined_workspace_id, joined_id) references app_user on delete set null;
