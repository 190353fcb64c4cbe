package app.ledgerlink.customers;

import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes companies and contacts as another system knows them, a page in one statement. */
@ApplicationScoped
class ImportedRows {

    /** What an existing row keeps of the books' values: of fields that a person edited, those of that time. */
    private static final String KEPT_BOOKS_VALUES =
            "kept_books_values(stored.books_values, stored.edited_fields, excluded.books_values)";

    /** Stands in for a last name that is not given: the column takes no null, and no name is blank. */
    private static final String KEEP = " ";

    private static final String LAST_NAME = "case when excluded.last_name = '" + KEEP
            + "' or 'lastName' = any(stored.edited_fields) then stored.last_name else excluded.last_name end";

    private final Json json;
    private final Clock clock;

    ImportedRows(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @return how many were new or different */
    int writeCompanies(Handle handle, UUID workspaceId, Collection<ImportedCustomer> page) {
        return upsert("company", CompanyEntity.class, workspaceId)
                .run(handle, page, "id")
                .size();
    }

    /** @return how many were new or different */
    int writeContacts(Handle handle, UUID workspaceId, Collection<ImportedCustomer> page) {
        return upsert("contact", ContactEntity.class, workspaceId)
                .insertOnly("company_id", "uuid", ImportedCustomer::companyId)
                .value("imported_with", "uuid", ImportedCustomer::source)
                .value("left_ledger_at", "timestamptz", c -> null)
                .run(handle, page, "id")
                .size();
    }

    private BulkUpsert<ImportedCustomer> upsert(String table, Class<? extends CustomerEntity> type, UUID workspaceId) {
        Instant now = Timestamps.now(clock);
        BulkUpsert<ImportedCustomer> upsert = BulkUpsert.<ImportedCustomer>into(table)
                .key("workspace_id", "uuid", c -> workspaceId)
                .key("id", "uuid", ImportedCustomer::id);
        CustomerField.of(type).stream()
                .filter(CustomerField::isImported)
                .forEach(field -> upsert.value(
                        field.column(),
                        field.isAddress() ? "jsonb" : "text",
                        c -> stored(field, c.values().get(field)),
                        field == CustomerField.LAST_NAME ? LAST_NAME : unlessEdited(field)));
        return upsert.value("books_values", "jsonb", c -> json.writeOrNull(c.fields()), KEPT_BOOKS_VALUES)
                .insertOnly("created_at", "timestamptz", c -> now)
                .insertOnly("updated_at", "timestamptz", c -> now)
                .touch("updated_at", "excluded.updated_at")
                .touch("version", "stored.version + 1");
    }

    private Object stored(CustomerField field, Object value) {
        if (field == CustomerField.LAST_NAME && value == null) {
            return KEEP;
        }
        return field.isAddress() ? json.writeOrNull(value) : value;
    }

    /**
     * Neither what a person edited gives way, nor what the books have said before: a customer that was sent to the books
     * may be empty here where its person or the books themselves filled something in.
     */
    private static String unlessEdited(CustomerField field) {
        return "case when '%1$s' = any(stored.edited_fields) or stored.books_values -> '%1$s' = coalesce(to_jsonb(excluded.%2$s), 'null') then stored.%2$s else excluded.%2$s end"
                .formatted(field.key(), field.column());
    }
}
