-- Documents that are to be read again by name, because they may have changed without a new stamp.
create table document_reread (
    workspace_id uuid not null,
    connection_id uuid not null,
    stream text not null,
    -- DOCUMENT: one document. ALLOCATED: an invoice, unless what was credited on it adds up. PARTY: all of a party.
    target text not null check (target in ('DOCUMENT', 'ALLOCATED', 'PARTY')),
    external_id text not null,
    queued_at timestamptz not null,
    primary key (workspace_id, connection_id, stream, target, external_id),
    foreign key (workspace_id, connection_id) references ledger_connection on delete cascade
);

-- What a dry run found that a sync would do with each party.
create table sync_plan_row (
    workspace_id uuid not null,
    run_id uuid not null,
    ledger_contact_id uuid not null,
    name text not null,
    action text not null,
    customer_id uuid,
    customer_name text,
    reason text,
    primary key (workspace_id, run_id, ledger_contact_id),
    foreign key (workspace_id, run_id) references sync_run on delete cascade
);
create index sync_plan_row_list on sync_plan_row (workspace_id, run_id, action, searchable(name), ledger_contact_id);

-- Lines, payments and allocations as they came: a change in one of them counts although the document's own columns agree.
alter table sales_document
    add column lines_digest bigint,
    add column payments_digest bigint,
    add column allocations_digest bigint;

-- The party that the documents of a merged one were moved to.
alter table ledger_contact add column documents_moved_to uuid;
create index ledger_contact_merged on ledger_contact (workspace_id, connection_id) where merged_into_external_id is not null;

-- A record may be repaired and left out in the same run.
drop index fate_of_run;
create unique index fate_of_run on fate (workspace_id, run_id, record_kind, external_id, outcome);
create index fate_by_urgency on fate (workspace_id,
    (case when closed_at is not null then 2 when outcome = 'EXCLUDED' then 1 else 0 end), recorded_at desc, id desc);

update sync_settings set next_recheck_at = now() + interval '7 days' where recheck = 'WEEKLY' and next_recheck_at is null;
create index sync_settings_recheck_due on sync_settings (next_recheck_at) where next_recheck_at is not null;
