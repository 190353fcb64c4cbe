package app.ledgerlink.customers;

import static app.ledgerlink.customers.ImportSupport.unlessEdited;

import app.ledgerlink.customers.CustomerImport.ImportedContact;
import app.ledgerlink.customers.CustomerImport.KnownContact;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
        return support.<ImportedContact>upsert("contact", workspaceId)
                .insertOnly("company_id", "uuid", ImportedContact::companyId)
                .value("imported_with", "uuid", ImportedContact::source)
                .value("first_name", "text", ImportedContact::firstName, unlessEdited("first_name", "firstName"))
                .value("last_name", "text", c -> c.lastName() == null ? KEEP : c.lastName(), LAST_NAME)
                .value("mobile", "text", ImportedContact::mobile, unlessEdited("mobile", "mobile"))
                .value("left_ledger_at", "timestamptz", c -> null)
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

    void left(Handle handle, UUID workspaceId, Collection<UUID> ids) {
        handle.createUpdate("""
                        update contact set left_ledger_at = :now, updated_at = :now, version = version + 1
                        where workspace_id = :workspaceId and id = any(:ids) and left_ledger_at is null
                        """)
                .bind("workspaceId", workspaceId)
                .bind("now", Timestamps.now(clock))
                .bindArray("ids", UUID.class, ids)
                .execute();
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
