select exists (
    select from contact_creation q
    cross join lateral (
        select match_name, match_account, match_tax, match_email from company_shown
        where workspace_id = q.workspace_id and id = q.customer_id
        union all
        select match_name, match_account, match_tax, match_email from contact_shown
        where workspace_id = q.workspace_id and id = q.customer_id) other
    cross join (
        select match_name, match_account, match_tax, match_email from company_shown
        where workspace_id = :workspaceId and id = :customerId
        union all
        select match_name, match_account, match_tax, match_email from contact_shown
        where workspace_id = :workspaceId and id = :customerId) own
    where q.workspace_id = :workspaceId and q.connection_id = :connectionId and q.customer_id <> :customerId
      and q.state in ('SENDING', 'UNSURE') and q.idempotency_key is not null
      and not exists (
        select from contact_creation mine
        where mine.workspace_id = :workspaceId and mine.connection_id = :connectionId
          and mine.customer_id = :customerId and mine.idempotency_key is not null
          and (mine.requested_at, mine.customer_id) < (q.requested_at, q.customer_id))
      and (other.match_name = own.match_name or other.match_account = own.match_account
        or other.match_tax = own.match_tax or other.match_email = own.match_email))
