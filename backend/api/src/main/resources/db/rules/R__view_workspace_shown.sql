-- Workspaces: whether one is suspended.
create or replace view workspace_shown with (security_invoker = true) as
    select id, name, suspended_at
    from workspace;
