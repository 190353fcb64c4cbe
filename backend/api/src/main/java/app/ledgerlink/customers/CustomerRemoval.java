package app.ledgerlink.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes an import back as if it had never been. In the caller's transaction. */
@ApplicationScoped
public class CustomerRemoval {

    /** Nobody edited it, archived it or put somebody else into it. */
    private static final String UNTOUCHED = " and edited_fields = '{}' and archived_at is null and merged_into is null";

    private final Jdbi jdbi;

    CustomerRemoval(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Removes a customer that was imported from this source, with the people that came along.
     *
     * @return false when a person changed it since; then the caller has to roll back
     */
    public boolean remove(UUID workspaceId, UUID customer, UUID source) {
        return jdbi.withHandle(h -> {
            execute(
                    h,
                    "delete from contact where workspace_id = :workspaceId and company_id = :customer"
                            + " and imported_with = :source" + UNTOUCHED,
                    workspaceId,
                    customer,
                    source);
            return execute(
                                    h,
                                    "delete from contact where workspace_id = :workspaceId and id = :customer"
                                            + " and imported_with = :source" + UNTOUCHED,
                                    workspaceId,
                                    customer,
                                    source)
                            + execute(
                                    h,
                                    "delete from company c where workspace_id = :workspaceId and id = :customer"
                                            + UNTOUCHED
                                            + " and not exists (select from contact p"
                                            + " where p.workspace_id = :workspaceId and p.company_id = c.id)",
                                    workspaceId,
                                    customer,
                                    source)
                    == 1;
        });
    }

    private static int execute(Handle handle, String sql, UUID workspaceId, UUID customer, UUID source) {
        return handle.createUpdate(sql)
                .bind("workspaceId", workspaceId)
                .bind("customer", customer)
                .bind("source", source)
                .execute();
    }
}
