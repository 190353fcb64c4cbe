-- One stray refusal is no verdict: a link is called broken once its token has been refused for a while.
alter table ledger_connection
    add column refused_at timestamptz,
    add column token_refused_since timestamptz;
comment on column ledger_connection.refused_at is 'When Xero refused a call last; null once it answers again';
comment on column ledger_connection.token_refused_since is 'Since when fresh access tokens are refused; null while they are not';
