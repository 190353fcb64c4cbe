-- Reads the whole of an organisation's balances, since each is compared.
/*{compared}*/
select c.external_id from compared c
where c.state <> 'MATCHES'
  and (c.balance_asked_at is null or c.balance_asked_at < :askedBefore
       or exists (select from sales_document_shown d where d.workspace_id = c.workspace_id
           and d.ledger_contact_id = c.id and d.sign <> 0 and d.read_at > c.balance_asked_at))
  and not /*{leftOut}*/
