-- The runs of a sync, for whoever asks how fresh the books are.
create or replace view sync_run_shown with (security_invoker = true) as
    select workspace_id, id, connection_id, kind, state, queued_at, started_at, finished_at, problem_code, problem_detail
    from sync_run;
