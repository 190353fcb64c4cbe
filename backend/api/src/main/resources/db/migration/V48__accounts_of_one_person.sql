-- A person has an account in each workspace. One whose e-mail address is in use elsewhere keeps it in sign_in_email, and has an
-- address of no one in email, which stays unique. Each account has a password of its own. Accounts with one person_id are of
-- one person as long as person_mark, a digest of the password's hash, fits: a reset by anybody parts them, by the build before too.
alter table app_user
    add column sign_in_email text,
    add column person_id uuid,
    add column person_mark text;
