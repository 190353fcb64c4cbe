-- What could not be read and what could not be asked for again keep fates of their own. Each table is changed in a migration of its
-- own: a build before this one writes to them meanwhile.

-- Finer than the reason, which builds before this one know: those show the reason, this one the cause.
alter table fate add column cause text;
-- The party of a document that is not stored, as far as the document names it.
alter table fate add column party_external_id text;
