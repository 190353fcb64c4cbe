-- While it is set, nobody signs in to the workspace, its keys are refused, and nothing of it is synced.
alter table workspace add column suspended_at timestamptz;
