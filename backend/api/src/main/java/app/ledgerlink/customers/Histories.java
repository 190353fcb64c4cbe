package app.ledgerlink.customers;

import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whose history is meant by the id of a company or contact. */
@ApplicationScoped
public class Histories {

    private final Jdbi jdbi;

    Histories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The customer whose history belongs to this company or contact: for a contact of a company, the company; for one
     * that became another when the books merged them, that other one.
     *
     * @throws ProblemException 404 when the workspace has no such company or contact
     */
    public UUID owner(UUID workspaceId, UUID companyOrContact) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select coalesce(merged_into, id) from company where workspace_id = :workspaceId and id = :id
                        union all
                        select coalesce(p.merged_into, c.merged_into, p.company_id, p.id)
                        from contact p
                        left join company c on c.workspace_id = p.workspace_id and c.id = p.company_id
                        where p.workspace_id = :workspaceId and p.id = :id
                        """)
                .bind("workspaceId", workspaceId)
                .bind("id", companyOrContact)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("customer")));
    }
}
