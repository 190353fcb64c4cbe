-- Answers of requests that came with an Idempotency-Key, for a day: a request that is repeated with its key is answered
-- with what the first was answered. Without a status it is under way.
create table web_answer (
    workspace_id uuid not null references workspace on delete cascade,
    caller_id uuid not null,
    key text not null check (length(key) between 1 and 255),
    request_hash bytea not null,
    begun_at timestamptz not null,
    status int,
    location text,
    body text,
    primary key (workspace_id, caller_id, key)
);
create index web_answer_begun_at on web_answer (begun_at);
