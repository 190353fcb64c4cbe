-- A refused second reading is tried again by later runs, not by the one that was refused.
alter table document_reread
    add column refused_in uuid,
    add column refused_at timestamptz,
    add column refusals int not null default 0;
