-- A password that an admin gave: it must be changed, and nobody signs in with it after temporary_until.
-- temporary_of names the password (a digest of its hash), so that a change by the build before ends it too.
alter table app_user
    add column temporary_until timestamptz,
    add column temporary_of text;
