package app.ledgerlink.search;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sales documents by number, reference and amount; drafts and voided ones too. */
final class DocumentFinder {

    private static final String INSIDE =
            " union all (select w.id, false from sales_document_at_hand w where w.workspace_id = :workspaceId%s limit 60)";

    private static final String BY_AMOUNT = """
             union all (select a.id, false from sales_document_at_hand a where a.workspace_id = :workspaceId and a.%1$s = cast(:amount as numeric)
                %2$s order by a.document_date desc limit 20)
            """;

    private static final String BY_ID = """
             union all select e.id, true from ledger_connection_shown b
                join sales_document_shown e on e.workspace_id = b.workspace_id and e.connection_id = b.id
                    and %s and e.external_id = :text
                where b.workspace_id = :workspaceId
             union all select cast(:id as uuid), true
            """.formatted(Known.in("e.kind", DocumentKind.class));

    private DocumentFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question, Instant now, LedgerGateways gateways) {
        return question.bind(
                        handle.createQuery(Sql.of(
                                DocumentFinder.class,
                                "documents",
                                Map.of("more", more(question), "known", Known.in("d.kind", DocumentKind.class)))),
                        workspace)
                .bind("now", now)
                .mapTo(FoundDocument.class)
                .map(document -> ranked(document, gateways.of(document.application())))
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

    private static Ranked ranked(FoundDocument document, LedgerGateway gateway) {
        Hit hit = new Hit(
                HitKind.SALES_DOCUMENT,
                document.id(),
                document.title(),
                gateway.told(document.words()),
                document.customerId(),
                document.customerKind(),
                Money.of(document.total(), document.currency()),
                document.documentDate());
        return new Ranked(document.fit(), document.isDead(), hit);
    }
}
