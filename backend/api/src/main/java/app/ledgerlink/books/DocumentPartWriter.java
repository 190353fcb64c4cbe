package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.AllocationData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.LineData;
import app.ledgerlink.books.LedgerRecord.PaymentData;
import app.ledgerlink.shared.BulkUpsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Lines, payments and allocations: rewritten as a whole for the documents that changed. */
@ApplicationScoped
class DocumentPartWriter {

    private record Key(DocumentKind kind, String externalId) {}

    private record Part<T>(UUID document, int position, T data) {}

    void rewrite(Handle handle, ConnectionRef connection, List<UUID> changed, Collection<DocumentData> page) {
        Map<UUID, DocumentData> documents = match(handle, connection, changed, page);
        clear(handle, connection, "sales_document_line", "document_id", changed);
        clear(handle, connection, "payment", "document_id", changed);
        clear(handle, connection, "allocation", "credit_document_id", changed);
        writeLines(handle, connection, parts(documents, DocumentData::lines));
        writePayments(handle, connection, parts(documents, DocumentData::payments));
        writeAllocations(handle, connection, parts(documents, DocumentData::allocations));
    }

    private static Map<UUID, DocumentData> match(
            Handle handle, ConnectionRef connection, List<UUID> changed, Collection<DocumentData> page) {
        Map<Key, DocumentData> byKey = new HashMap<>();
        page.forEach(d -> byKey.putIfAbsent(new Key(d.kind(), d.externalId()), d));
        Map<UUID, DocumentData> documents = new HashMap<>();
        handle.createQuery("select id, kind, external_id from sales_document"
                        + " where workspace_id = :workspaceId and id = any(:changed)")
                .bindMethods(connection)
                .bindArray("changed", UUID.class, changed)
                .map((row, context) -> documents.put(
                        row.getObject(1, UUID.class),
                        byKey.get(new Key(DocumentKind.valueOf(row.getString(2)), row.getString(3)))))
                .list();
        return documents;
    }

    private static void clear(Handle handle, ConnectionRef connection, String table, String column, List<UUID> ids) {
        handle.createUpdate(
                        "delete from " + table + " where workspace_id = :workspaceId and " + column + " = any(:ids)")
                .bindMethods(connection)
                .bindArray("ids", UUID.class, ids)
                .execute();
    }

    private static <T> List<Part<T>> parts(Map<UUID, DocumentData> documents, Function<DocumentData, List<T>> read) {
        List<Part<T>> parts = new ArrayList<>();
        documents.forEach((id, document) -> {
            int position = 0;
            for (T data : read.apply(document)) {
                parts.add(new Part<>(id, position++, data));
            }
        });
        return parts;
    }

    private static void writeLines(Handle handle, ConnectionRef connection, List<Part<LineData>> lines) {
        BulkUpsert.<Part<LineData>>into("sales_document_line")
                .key("workspace_id", "uuid", p -> connection.workspaceId())
                .key("document_id", "uuid", Part::document)
                .key("position", "int", Part::position)
                .value("item_code", "text", p -> p.data.itemCode())
                .value("item_name", "text", p -> p.data.itemName())
                .value("description", "text", p -> p.data.description())
                .value("quantity", "numeric", p -> p.data.quantity())
                .value("unit_price", "numeric", p -> p.data.unitPrice())
                .value("discount_rate", "numeric", p -> p.data.discountRate())
                .value("discount_amount", "numeric", p -> p.data.discountAmount())
                .value("tax_amount", "numeric", p -> p.data.taxAmount())
                .value("line_amount", "numeric", p -> p.data.lineAmount())
                .run(handle, lines, "document_id");
    }

    private static void writePayments(Handle handle, ConnectionRef connection, List<Part<PaymentData>> payments) {
        BulkUpsert.<Part<PaymentData>>into("payment")
                .key("workspace_id", "uuid", p -> connection.workspaceId())
                .key("document_id", "uuid", Part::document)
                .key("external_id", "text", p -> p.data.externalId())
                .value("paid_on", "date", p -> p.data.paidOn())
                .value("amount", "numeric", p -> p.data.amount())
                .value("reference", "text", p -> p.data.reference())
                .run(handle, payments, "document_id");
    }

    private static void writeAllocations(
            Handle handle, ConnectionRef connection, List<Part<AllocationData>> allocations) {
        BulkUpsert.<Part<AllocationData>>into("allocation")
                .key("workspace_id", "uuid", p -> connection.workspaceId())
                .key("credit_document_id", "uuid", Part::document)
                .key("position", "int", Part::position)
                .value("invoice_external_id", "text", p -> p.data.invoiceExternalId())
                .value("allocated_on", "date", p -> p.data.allocatedOn())
                .value("amount", "numeric", p -> p.data.amount())
                .run(handle, allocations, "credit_document_id");
    }
}
