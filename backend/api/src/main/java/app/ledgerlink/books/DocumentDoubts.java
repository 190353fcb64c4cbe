package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.shared.Sql;
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
        return jdbi.withHandle(h -> h.createQuery(Sql.of(DocumentDoubts.class, "disagreeing"))
                .bindMethods(connection)
                .bindArray("payments", String.class, texts(payments, PaymentChange::externalId))
                .bindArray("kinds", String.class, texts(payments, PaymentChange::documentKind))
                .bindArray("documents", String.class, texts(payments, PaymentChange::documentExternalId))
                .bindArray("days", String.class, texts(payments, PaymentChange::paidOn))
                .bindArray(
                        "amounts", String.class, texts(payments, p -> p.amount().toPlainString()))
                .bindArray(
                        "deleted",
                        Boolean.class,
                        payments.stream().map(PaymentChange::deleted).toList())
                .mapTo(DocumentKey.class)
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
