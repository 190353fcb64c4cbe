package app.ledgerlink.customers;

import app.ledgerlink.customers.CustomerImport.Imported;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What imports of companies and of contacts have in common. */
@ApplicationScoped
class ImportSupport {

    /** What an existing row keeps of the books' values: of fields that a person edited, those of that time. */
    private static final String KEPT_BOOKS_VALUES =
            "kept_books_values(stored.books_values, stored.edited_fields, excluded.books_values)";

    private final Json json;
    private final Clock clock;

    ImportSupport(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Writes what all have; the caller adds what only its table has. */
    <T extends Imported> BulkUpsert<T> upsert(String table, UUID workspaceId) {
        Instant now = Timestamps.now(clock);
        return BulkUpsert.<T>into(table)
                .key("workspace_id", "uuid", c -> workspaceId)
                .key("id", "uuid", Imported::id)
                .value("email", "text", Imported::email, unlessEdited("email", "email"))
                .value("phone", "text", Imported::phone, unlessEdited("phone", "phone"))
                .value(
                        "account_number",
                        "text",
                        Imported::accountNumber,
                        unlessEdited("account_number", "accountNumber"))
                .value("tax_number", "text", Imported::taxNumber, unlessEdited("tax_number", "taxNumber"))
                .value(
                        "billing_address",
                        "jsonb",
                        c -> json.writeOrNull(c.billingAddress()),
                        unlessEdited("billing_address", "billingAddress"))
                .value(
                        "shipping_address",
                        "jsonb",
                        c -> json.writeOrNull(c.shippingAddress()),
                        unlessEdited("shipping_address", "shippingAddress"))
                .value("books_values", "jsonb", c -> json.writeOrNull(c.fields()), KEPT_BOOKS_VALUES)
                .insertOnly("created_at", "timestamptz", c -> now)
                .insertOnly("updated_at", "timestamptz", c -> now)
                .touch("updated_at", "excluded.updated_at")
                .touch("version", "stored.version + 1");
    }

    /**
     * Neither what a person edited gives way, nor what the books have said before: a customer that was sent to the books
     * may be empty here where its person or the books themselves filled something in.
     *
     * @param field name of the field in the API, as kept in edited_fields
     */
    static String unlessEdited(String column, String field) {
        return "case when '" + field + "' = any(stored.edited_fields) or stored.books_values -> '" + field
                + "' = coalesce(to_jsonb(excluded." + column + "), 'null') then stored." + column + " else excluded."
                + column + " end";
    }
}
