-- What a run is for, the full re-check on its own schedule, and customers that became one.

alter table sync_run add column kind text not null default 'SYNC'
    check (kind in ('SYNC', 'RECHECK', 'DRY_RUN', 'BALANCE_CHECK'));

-- A balance without its credits is wrong, so they are read with the invoices.
alter table sync_settings
    drop column credits,
    add column recheck text not null default 'WEEKLY' check (recheck in ('OFF', 'DAILY', 'WEEKLY')),
    add column next_recheck_at timestamptz;

alter table fate drop constraint fate_outcome_check;
alter table fate add constraint fate_outcome_check check (outcome in ('EXCLUDED', 'FAILED', 'PARKED', 'REPAIRED'));

-- The customer that this one became when the books merged them.
alter table company add column merged_into uuid;
alter table contact add column merged_into uuid;
