-- Who made a key, who answers for it, and what it may do. Keys from before have the maker's name and the former scope alone.

alter table api_key
    add column created_by uuid,
    add column owner_id uuid,
    -- null for a key made with a former scope (READ, WRITE, ADMIN), which then says what it may do
    add column scopes text[];
