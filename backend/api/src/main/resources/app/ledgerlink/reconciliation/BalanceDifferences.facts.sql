select p.id, p.customer_id, o.base_currency, p.customer_kind,
    p.merged_into_external_id is not null and exists (select from sales_document_shown d
        where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id and d.sign <> 0) as merged_with_documents,
    f.names as unread, f.kinds as unread_kinds, s.history_from
from party_owner p
left join organisation_shown o on o.workspace_id = p.workspace_id and o.connection_id = p.connection_id
left join sync_settings_shown s on s.workspace_id = p.workspace_id and s.connection_id = p.connection_id
cross join lateral (
    select coalesce(array_agg(f.record_name order by f.id), '{}') as names,
        coalesce(array_agg(f.record_kind order by f.id), '{}') as kinds
    from fate_shown f
    where f.workspace_id = p.workspace_id and f.connection_id = p.connection_id and f.closed_at is null
      and f.outcome = 'FAILED' and document_sign(f.record_kind) <> 0 and /*{known}*/
      and strpos(f.raw, p.external_id) > 0) f
where p.workspace_id = :workspaceId and p.id = any(:parties)
