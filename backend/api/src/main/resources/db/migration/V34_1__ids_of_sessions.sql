-- Of those that were open before: row by row, while they are used.
update user_session set id = gen_random_uuid() where id is null;
