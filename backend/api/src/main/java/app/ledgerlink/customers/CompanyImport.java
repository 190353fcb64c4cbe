package app.ledgerlink.customers;

import static app.ledgerlink.customers.ImportSupport.unlessEdited;

import app.ledgerlink.customers.CustomerImport.ImportedCompany;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
        return support.<ImportedCompany>upsert("company", workspaceId)
                .value("name", "text", ImportedCompany::name, unlessEdited("name", "name"))
                .value("website", "text", ImportedCompany::website, unlessEdited("website", "website"))
                .run(handle, page, "id")
                .size();
    }

    void erase(Handle handle, UUID workspaceId, Collection<UUID> ids, Collection<UUID> namedForPeople) {
        handle.createUpdate("""
                        update company set name = case when id = any(:named) and name = books_values ->> 'name'
                                and 'name' <> all(edited_fields) then 'Erased contact' else name end,
                            email = null, phone = null, website = null, tax_number = null,
                            billing_address = null, shipping_address = null, books_values = '{}', updated_at = :now, version = version + 1
                        where workspace_id = :workspaceId and id = any(:ids)
                        """)
                .bind("workspaceId", workspaceId)
                .bind("now", Timestamps.now(clock))
                .bindArray("ids", UUID.class, ids)
                .bindArray("named", UUID.class, namedForPeople)
                .execute();
    }
}
