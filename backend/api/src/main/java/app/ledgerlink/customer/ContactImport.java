package app.ledgerlink.customer;

import static app.ledgerlink.customer.ImportSupport.unlessEdited;

import app.ledgerlink.customer.CustomerImport.ImportedContact;
import app.ledgerlink.customer.CustomerImport.KnownContact;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class ContactImport {

    /** Stands in for a name that is not given; the column takes no null, and no person is called so. */
    private static final String KEEP = "?";

    private final Clock clock;
    private final ImportSupport support;

    ContactImport(Clock clock, ImportSupport support) {
        this.clock = clock;
        this.support = support;
    }

    int write(Handle handle, UUID workspaceId, Collection<ImportedContact> page) {
        Instant now = Timestamps.now(clock);
        return BulkUpsert.<ImportedContact>into("contact")
                .key("workspace_id", "uuid", c -> workspaceId)
                .key("id", "uuid", ImportedContact::id)
                .insertOnly("company_id", "uuid", ImportedContact::companyId)
                .value("imported_with", "uuid", ImportedContact::source)
                .value("first_name", "text", ImportedContact::firstName, unlessEdited("first_name", "firstName"))
                .value("last_name", "text", c -> c.lastName() == null ? KEEP : c.lastName(), LAST_NAME)
                .value("email", "text", ImportedContact::email, unlessEdited("email", "email"))
                .value("phone", "text", ImportedContact::phone, unlessEdited("phone", "phone"))
                .value("mobile", "text", ImportedContact::mobile, unlessEdited("mobile", "mobile"))
                .value(
                        "account_number",
                        "text",
                        ImportedContact::accountNumber,
                        unlessEdited("account_number", "accountNumber"))
                .value("tax_number", "text", ImportedContact::taxNumber, unlessEdited("tax_number", "taxNumber"))
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

    private static final String LAST_NAME = "case when excluded.last_name = '" + KEEP
            + "' or 'lastName' = any(stored.edited_fields) then stored.last_name else excluded.last_name end";

    List<KnownContact> known(Handle handle, UUID workspaceId, Collection<UUID> companies, Collection<UUID> sources) {
        return handle.createQuery("""
                        select id, company_id, imported_with, first_name, last_name, email,
                            books_values ->> 'firstName', books_values ->> 'lastName'
                        from contact
                        where workspace_id = :workspaceId
                          and (company_id = any(:companies) or imported_with = any(:sources))
                        order by id
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("companies", UUID.class, companies)
                .bindArray("sources", UUID.class, sources)
                .map((row, context) -> new KnownContact(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }

    void erase(Handle handle, UUID workspaceId, Collection<UUID> sources) {
        handle.createUpdate("""
                        update contact set first_name = null, last_name = 'Erased', job_title = null, email = null,
                            phone = null, mobile = null, account_number = null, tax_number = null, notes = null,
                            billing_address = null, shipping_address = null, books_values = '{}', updated_at = :now, version = version + 1
                        where workspace_id = :workspaceId and imported_with = any(:sources)
                        """)
                .bind("workspaceId", workspaceId)
                .bind("now", Timestamps.now(clock))
                .bindArray("sources", UUID.class, sources)
                .execute();
    }
}
