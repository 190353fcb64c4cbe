package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.PaymentChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Finds stored documents that must have changed in the books, though nothing says so of themselves. */
@ApplicationScoped
public class DocumentDoubts {

    public record DocumentKey(DocumentKind kind, String externalId) {}

    private final Jdbi jdbi;

    DocumentDoubts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stored documents whose payments are not as these say. */
    public List<DocumentKey> disagreeing(ConnectionRef connection, List<PaymentChange> payments) {
        if (payments.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        select distinct d.kind, d.external_id
                        from unnest(:ids, :kinds, :documents, cast(:days as date[]), cast(:amounts as numeric[]), :deleted)
                            as t(id, kind, document, paid_on, amount, deleted)
                        join sales_document d on d.workspace_id = :workspaceId and d.connection_id = :connectionId
                            and d.kind = t.kind and d.external_id = t.document
                        left join payment p on p.workspace_id = d.workspace_id and p.document_id = d.id
                            and p.external_id = t.id
                        where case when t.deleted then p.external_id is not null
                            else (p.amount, p.paid_on) is distinct from (t.amount, t.paid_on) end
                        order by d.kind, d.external_id
                        """)
                .bindMethods(connection)
                .bindArray("ids", String.class, texts(payments, PaymentChange::externalId))
                .bindArray("kinds", String.class, texts(payments, PaymentChange::documentKind))
                .bindArray("documents", String.class, texts(payments, PaymentChange::documentExternalId))
                .bindArray("days", String.class, texts(payments, PaymentChange::paidOn))
                .bindArray(
                        "amounts", String.class, texts(payments, p -> p.amount().toPlainString()))
                .bindArray(
                        "deleted",
                        Boolean.class,
                        payments.stream().map(PaymentChange::deleted).toList())
                .map((row, context) -> new DocumentKey(DocumentKind.valueOf(row.getString(1)), row.getString(2)))
                .list());
    }

    /** What these credits are used for as stored: by credit, the amount on each invoice; by the books' ids. */
    public Map<String, Map<String, BigDecimal>> allocations(
            ConnectionRef connection, DocumentKind kind, Collection<String> credits) {
        Map<String, Map<String, BigDecimal>> byCredit = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                        select d.external_id, a.invoice_external_id, sum(a.amount)
                        from sales_document d join allocation a on a.workspace_id = d.workspace_id
                            and a.credit_document_id = d.id
                        where d.workspace_id = :workspaceId and d.connection_id = :connectionId and d.kind = :kind
                          and d.external_id = any(:credits)
                        group by d.external_id, a.invoice_external_id
                        """)
                .bindMethods(connection)
                .bind("kind", kind.name())
                .bindArray("credits", String.class, credits)
                .map((row, context) -> byCredit.computeIfAbsent(row.getString(1), credit -> new HashMap<>())
                        .put(row.getString(2), row.getBigDecimal(3)))
                .list());
        return byCredit;
    }

    private static List<String> texts(List<PaymentChange> payments, Function<PaymentChange, Object> value) {
        return payments.stream().map(p -> value.apply(p).toString()).toList();
    }
}
