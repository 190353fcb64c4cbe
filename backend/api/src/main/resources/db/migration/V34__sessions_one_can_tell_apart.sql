-- What a list of one's sessions shows. A session that a build before this one opens gets its id here and has none of the rest.
alter table user_session
    -- of sessions from before: V34_1. A default that differs from row to row would write the table anew, and lock it meanwhile.
    add column id uuid,
    -- in a few words, such as "Chrome on Windows"
    add column device text,
    -- where the sign-in came from
    add column address text,
    add column last_used_at timestamptz,
    -- when its user last proved who they are; the sign-in where it is null
    add column confirmed_at timestamptz;
alter table user_session alter column id set default gen_random_uuid();
