-- The delay before the next attempt grows with the failures; refused counts the attempts that came too early.
alter table sign_in_attempt
    add column free_at timestamptz,
    add column refused int not null default 0;
