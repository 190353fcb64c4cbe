-- What is dated ahead is not sold yet. A payment on the day that ended an invoice, or later, says that money ended it.
with sale as (
    select d.document_date, d.fully_paid_on, b.year_began, d.kind = 'INVOICE' and d.document_date <= b.today as sold,
        d.kind = 'INVOICE' and d.with_tax <> 0 and not d.is_open and d.fully_paid_on <= b.today and exists (
            select from payment_shown p
            where p.workspace_id = d.workspace_id and p.document_id = d.id and p.paid_on >= d.fully_paid_on) as paid
    /*{sales}*/)
select min(document_date) filter (where sold) as first, max(document_date) filter (where sold) as last,
    count(*) as documents,
    round(avg(fully_paid_on - document_date) filter (where paid and fully_paid_on >= year_began), 1) as days_to_pay,
    count(*) filter (where paid and fully_paid_on >= year_began) as paid,
    max(fully_paid_on) filter (where paid) as last_paid
from sale
