-- Off until somebody switches them on: a node of the build before leaves runs alone that read quotes.
alter table sync_settings add column quotes boolean not null default false;
