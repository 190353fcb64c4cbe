-- Who changed what, when, from where. Rows are added and read, never changed.

create table audit_event (
    workspace_id uuid not null references workspace,
    id uuid not null,
    occurred_at timestamptz not null,
    -- null for what the product did by itself
    actor_id uuid,
    actor_name text not null,
    address text,
    action text not null,
    subject_id uuid,
    subject_name text not null,
    before jsonb,
    after jsonb,
    -- what the accounting system answered, and the id by which its staff find that answer
    answer text,
    correlation_id text,
    primary key (workspace_id, id)
);
create index audit_event_list on audit_event (workspace_id, occurred_at desc, id desc);
create index audit_event_subject on audit_event (workspace_id, subject_id, occurred_at desc);

create function refuse_change() returns trigger
    language plpgsql
as $$ begin raise exception 'The audit trail is never changed'; end $$;

create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change();
