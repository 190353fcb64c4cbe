package app.ledgerlink.search;

import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sales documents by number, reference and amount; drafts and voided ones too. */
final class DocumentFinder {

    private static final String SQL = """
            select d.id, d.kind, d.number, d.reference, d.status, d.document_date, d.due_date, d.currency, d.total,
                d.open_amount, p.name as party_name, coalesce(c.company_id, p.customer_id) as customer_id,
                case when c.company_id is null then p.customer_kind else 'COMPANY' end as customer_kind,
                coalesce(d.due_date, d.document_date)
                    < (cast(:now as timestamptz) at time zone coalesce(o.time_zone, 'UTC'))::date as late,
                case when l.state = 'DISCONNECTED' then (coalesce(l.ended_at, l.updated_at) at time zone
                    coalesce(o.time_zone, 'UTC'))::date end as ended_on,
                case when d.id = cast(:id as uuid) or f.by_id then 'ID'
                    when searchable(d.number) = searchable(:text) then 'NUMBER'
                    when d.total = cast(:amount as numeric) or d.open_amount = cast(:amount as numeric) then 'AMOUNT'
                    when searchable(d.number) like searchable(:prefix) then 'BEGINNING'
                    else 'PART' end as fit
            from (select found.id, bool_or(found.by_id) as by_id from (
                    (select n.id, false as by_id from sales_document_at_hand n
                    where n.workspace_id = :workspaceId and searchable(n.number) like searchable(:prefix)
                    order by searchable(n.number) using ~<~ limit 20)
                    %s) found
                group by found.id) f
            join sales_document d on d.workspace_id = :workspaceId and d.id = f.id
            join ledger_contact p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
            left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
                and p.customer_kind = 'INDIVIDUAL'
            join ledger_connection l on l.workspace_id = d.workspace_id and l.id = d.connection_id
            left join organisation o on o.workspace_id = d.workspace_id and o.connection_id = d.connection_id
            order by d.document_date desc, d.id
            """;

    private static final String INSIDE =
            " union all (select w.id, false from sales_document_at_hand w where w.workspace_id = :workspaceId%s limit 60)";

    private static final String BY_AMOUNT = """
             union all (select a.id, false from sales_document_at_hand a where a.workspace_id = :workspaceId and a.%1$s = cast(:amount as numeric)
                %2$s order by a.document_date desc limit 20)
            """;

    private static final String BY_ID = """
             union all select e.id, true from ledger_connection b
                join sales_document e on e.workspace_id = b.workspace_id and e.connection_id = b.id
                    and e.kind in ('INVOICE', 'CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT') and e.external_id = :text
                where b.workspace_id = :workspaceId
             union all select cast(:id as uuid), true
            """;

    private DocumentFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question, Instant now) {
        return question.bind(handle.createQuery(SQL.formatted(more(question))), workspace)
                .bind("now", now)
                .mapTo(FoundDocument.class)
                .map(DocumentFinder::ranked)
                .list();
    }

    private static String more(Question question) {
        StringBuilder more = new StringBuilder();
        if (question.looksInside()) {
            more.append(INSIDE.formatted(
                    question.terms().and("searchable(coalesce(w.number, '') || ' ' || coalesce(w.reference, ''))")));
        }
        if (question.amount() != null) {
            String currency = question.amount().currency() == null ? "" : "and a.currency = :currency";
            more.append(BY_AMOUNT.formatted("total", currency))
                    .append(BY_AMOUNT.formatted("open_amount", "and a.open_amount <> 0 " + currency));
        }
        return more.append(question.id() == null ? "" : BY_ID).toString();
    }

    private static Ranked ranked(FoundDocument document) {
        Hit hit = new Hit(
                HitKind.SALES_DOCUMENT,
                document.id(),
                document.title(),
                document.words(),
                document.customerId(),
                document.customerKind(),
                Money.of(document.total(), document.currency()),
                document.documentDate());
        return new Ranked(document.fit(), document.isDead(), hit);
    }
}
