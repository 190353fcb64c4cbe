-- Whose sign-in needs a second factor.
alter table workspace add column second_factor_rule text not null default 'ADMINS'
    check (second_factor_rule in ('NOBODY', 'ADMINS', 'EVERYBODY'));
