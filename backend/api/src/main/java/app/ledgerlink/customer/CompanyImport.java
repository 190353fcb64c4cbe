package app.ledgerlink.customer;

import static app.ledgerlink.customer.ImportSupport.unlessEdited;

import app.ledgerlink.customer.CustomerImport.ImportedCompany;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class CompanyImport {

    private final Clock clock;
    private final ImportSupport support;

    CompanyImport(Clock clock, ImportSupport support) {
        this.clock = clock;
        this.support = support;
    }

    int write(Handle handle, UUID workspaceId, Collection<ImportedCompany> page) {
        Instant now = Timestamps.now(clock);
        return BulkUpsert.<ImportedCompany>into("company")
                .key("workspace_id", "uuid", c -> workspaceId)
                .key("id", "uuid", ImportedCompany::id)
                .value("name", "text", ImportedCompany::name, unlessEdited("name", "name"))
                .value("email", "text", ImportedCompany::email, unlessEdited("email", "email"))
                .value("phone", "text", ImportedCompany::phone, unlessEdited("phone", "phone"))
                .value("website", "text", ImportedCompany::website, unlessEdited("website", "website"))
                .value(
                        "account_number",
                        "text",
                        ImportedCompany::accountNumber,
                        unlessEdited("account_number", "accountNumber"))
                .value("tax_number", "text", ImportedCompany::taxNumber, unlessEdited("tax_number", "taxNumber"))
                .value(
                        "billing_address",
                        "jsonb",
                        c -> support.json(c.billingAddress()),
                        unlessEdited("billing_address", "billingAddress"))
                .value(
                        "shipping_address",
                        "jsonb",
                        c -> support.json(c.shippingAddress()),
                        unlessEdited("shipping_address", "shippingAddress"))
                .value("books_values", "jsonb", c -> support.json(c.fields()), ImportSupport.KEPT_BOOKS_VALUES)
                .insertOnly("created_at", "timestamptz", c -> now)
                .insertOnly("updated_at", "timestamptz", c -> now)
                .touch("updated_at", "excluded.updated_at")
                .touch("version", "stored.version + 1")
                .run(handle, page, "id")
                .size();
    }

    void erase(Handle handle, UUID workspaceId, Collection<UUID> ids) {
        handle.createUpdate("""
                        update company set email = null, phone = null, website = null, tax_number = null,
                            billing_address = null, shipping_address = null, books_values = '{}', updated_at = :now, version = version + 1
                        where workspace_id = :workspaceId and id = any(:ids)
                        """)
                .bind("workspaceId", workspaceId)
                .bind("now", Timestamps.now(clock))
                .bindArray("ids", UUID.class, ids)
                .execute();
    }
}
