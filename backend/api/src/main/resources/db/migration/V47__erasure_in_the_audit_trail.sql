-- Rows of the trail are still never changed, but for two duties: a deleted workspace takes its rows along, and an erased
-- person's name is replaced. Both say so for the length of their transaction. The application's role has neither right.
create or replace function refuse_change() returns trigger
    language plpgsql set search_path = ''
as $$ begin
    if tg_op <> 'TRUNCATE' and current_setting('ledgerlink.audit_erasure', true) = 'on' then
        return null;
    end if;
    raise exception 'The audit trail is never changed';
end $$;
