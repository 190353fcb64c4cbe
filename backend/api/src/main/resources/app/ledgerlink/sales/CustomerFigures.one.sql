-- One figure of all linked customers, read party by party from as few documents as tell it. Reads the whole workspace, since the order is known only then.
select p.customer_id, /*{sum}*/ as figure
from party_owner p
left join (
    select d.ledger_contact_id, d.base_currency, /*{figure}*/ as figure
    from counted_document d /*{days}*/
    where d.workspace_id = :workspaceId and /*{documents}*/
    group by d.ledger_contact_id, d.base_currency) d on d.ledger_contact_id = p.id
left join /*{rates}*/ r on r.base_currency = d.base_currency
where p.workspace_id = :workspaceId and p.customer_id is not null
group by 1
