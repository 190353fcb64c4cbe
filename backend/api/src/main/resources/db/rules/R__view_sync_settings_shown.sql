-- What a sync brings in, for whoever explains what is not here.
create or replace view sync_settings_shown with (security_invoker = true) as
    select workspace_id, connection_id, direction, history_from, items, invoices, vendors, contacts_without_sales, schedule,
        next_run_at, version, recheck, next_recheck_at, sales_may_create, quotes
    from sync_settings;
