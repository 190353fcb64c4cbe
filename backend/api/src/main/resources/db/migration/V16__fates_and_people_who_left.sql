-- What could not be read and what could not be asked for again keep fates of their own.

-- Finer than the reason, which builds before this one know: those show the reason, this one the cause.
alter table fate add column cause text;
-- The party of a document that is not stored, as far as the document names it.
alter table fate add column party_external_id text;

-- A refused second reading is tried again by later runs, not by the one that was refused.
alter table document_reread
    add column refused_in uuid,
    add column refused_at timestamptz,
    add column refusals int not null default 0;

-- What failed before for want of a last name becomes a company now, and what was sold something a customer.
update ledger_contact set linking_due = true where link_state = 'FAILED';

-- When a sync found that the books do not name this person any more; null for people of our own.
alter table contact add column left_ledger_at timestamptz;
