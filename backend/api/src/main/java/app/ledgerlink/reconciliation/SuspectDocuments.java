package app.ledgerlink.reconciliation;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.receivables.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Finds what may be behind differences, for many parties in one query. */
@ApplicationScoped
class SuspectDocuments {

    private static final String SQL = """
            with document as (
                select d.*, t.difference, b.today, o.base_currency, s.paid, s.paid_on, s.exact, c.credited,
                    case when d.status not in ('AUTHORISED', 'PAID') then 0
                        when d.kind = 'INVOICE' then d.open_amount else -d.open_amount end as ours
                from unnest(:parties, cast(:differences as numeric[])) as t(party, difference)
                join sales_document d on d.workspace_id = :workspaceId and d.ledger_contact_id = t.party
                left join %s b on b.connection_id = d.connection_id
                left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
                cross join lateral (
                    select coalesce(sum(p.amount), 0) as paid, max(p.paid_on) filter (where p.paid_on > b.today) as paid_on,
                        bool_or(p.amount = case d.kind when 'INVOICE' then -t.difference else t.difference end) as exact
                    from payment p where p.workspace_id = d.workspace_id and p.document_id = d.id) s
                cross join lateral (
                    select coalesce(sum(a.amount), 0) as credited from allocation a
                    where a.workspace_id = d.workspace_id and case d.kind
                        when 'INVOICE' then a.invoice_external_id = d.external_id
                            and exists (select from counted_document cd where cd.workspace_id = a.workspace_id
                                and cd.id = a.credit_document_id and cd.connection_id = d.connection_id)
                        else a.credit_document_id = d.id end) c),
            suspect as (
                select *, paid + credited as settled, case
                    when status in ('AUTHORISED', 'PAID') and difference <> 0 and exact then 'PAYMENT'
                    when ours <> 0 and ours = difference then 'OPEN'
                    when status not in ('AUTHORISED', 'PAID') and difference <> 0
                        and total = case kind when 'INVOICE' then -difference else difference end then 'TOTAL'
                    when status in ('AUTHORISED', 'PAID') and total - paid - credited <> open_amount
                        then 'NOT_ADDING_UP'
                    when ours <> 0 and currency <> base_currency and currency_rate is null then 'NO_RATE'
                    when status in ('AUTHORISED', 'PAID') and paid_on is not null then 'PAID_AHEAD'
                    when status in ('DRAFT', 'SUBMITTED') then 'DRAFT' end as cause
                from document)
            select * from (
                select *, row_number() over (partition by ledger_contact_id
                    order by array_position(:causes, cause), document_date desc, id) as place
                from suspect where cause is not null) ranked
            where place <= 20
            order by ledger_contact_id, place
            """.formatted(Organisations.TABLE);

    private final Jdbi jdbi;

    SuspectDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param seals of the parties; at most twenty documents for each, likeliest first */
    Map<UUID, List<SuspectDocument>> behind(UUID workspace, List<Seal> seals, Books books) {
        List<SuspectDocument> found = jdbi.withHandle(h -> books.bind(h.createQuery(SQL))
                .bind("workspaceId", workspace)
                .bindArray(
                        "parties",
                        UUID.class,
                        seals.stream().map(Seal::ledgerContactId).toList())
                .bindArray(
                        "differences",
                        String.class,
                        seals.stream()
                                .map(s -> s.difference() == null
                                        ? "0"
                                        : s.difference().toPlainString())
                                .toList())
                .bindArray("causes", String.class, causes())
                .mapTo(SuspectDocument.class)
                .list());
        return found.stream().collect(Collectors.groupingBy(SuspectDocument::ledgerContactId));
    }

    private static List<String> causes() {
        return List.of(SuspectDocument.Cause.values()).stream().map(Enum::name).toList();
    }
}
