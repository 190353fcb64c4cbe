-- Whether the calls of a creation are still to be taken from the share of whoever asked for it; an administrator at the
-- screen has none.
alter table contact_creation add column unpaid boolean not null default false;
