-- When a link ended, and the link of the same organisation, set up anew, that goes on in its place (docs/adr/0018).
-- Both mean something only while the state is DISCONNECTED.
alter table ledger_connection add column ended_at timestamptz;
alter table ledger_connection add column replaced_by uuid;
-- When it got an organisation for the first time; null on a link that an older build made, which counts from created_at.
alter table ledger_connection add column first_linked_at timestamptz;
-- Links of the same organisation name of which a person said that they are other organisations.
alter table ledger_connection add column kept_apart_from uuid[];
-- The link of the same name in whose place an organisation that was just allowed can go on.
alter table connection_choice add column in_place_of uuid;

update ledger_connection set ended_at = updated_at where state = 'DISCONNECTED';
update ledger_connection set first_linked_at = created_at where external_organisation_id is not null;

-- Links that ended before while a later one of the same organisation (name, country, base currency) works: what they hold
-- is counted there.
update ledger_connection e
set replaced_by = (
    select l.id from ledger_connection l
    join organisation lo on lo.workspace_id = l.workspace_id and lo.connection_id = l.id
    join organisation eo on eo.workspace_id = e.workspace_id and eo.connection_id = e.id
    where l.workspace_id = e.workspace_id and l.application = e.application and l.id <> e.id
      and l.state = 'CONNECTED' and l.first_linked_at > e.first_linked_at
      and lower(btrim(l.organisation_name)) = lower(btrim(e.organisation_name))
      and lo.base_currency = eo.base_currency and lo.country_code = eo.country_code
    order by l.first_linked_at desc, l.id desc limit 1)
where e.state = 'DISCONNECTED';

-- As before, and: what an ended link holds is history. Nothing of it is open; where another link goes on in its place,
-- the same sale is read again there, so it does not count here.
create or replace view counted_document as
    select d.workspace_id, d.id, d.connection_id, d.ledger_contact_id, d.kind, d.document_date, d.currency,
        coalesce(d.due_date, d.document_date) as ages_from,
        d.kind in ('INVOICE', 'CREDIT_NOTE') as is_sale,
        d.open_amount <> 0 and l.state <> 'DISCONNECTED' as is_open,
        o.base_currency,
        f.sign * d.sub_total as without_tax,
        f.sign * d.total as with_tax,
        case when l.state = 'DISCONNECTED' then 0 else f.sign * d.open_amount end as open,
        f.sign * public.in_base(d.sub_total, d.currency_rate, o.base_currency) as base_without_tax,
        case when l.state = 'DISCONNECTED' then 0
            else f.sign * public.in_base(d.open_amount, d.currency_rate, o.base_currency) end as base_open,
        d.fully_paid_on
    from sales_document d
    join ledger_connection l on l.workspace_id = d.workspace_id and l.id = d.connection_id
    left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
    cross join lateral (select case d.kind when 'INVOICE' then 1 else -1 end as sign) f
    where d.status in ('AUTHORISED', 'PAID') and (l.state <> 'DISCONNECTED' or l.replaced_by is null);
