package app.ledgerlink.customer;

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
     * The customer whose history belongs to this company or contact: for a contact of a company, the company.
     *
     * @throws ProblemException 404 when the workspace has no such company or contact
     */
    public UUID owner(UUID workspaceId, UUID companyOrContact) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id from company where workspace_id = :workspace and id = :id
                        union all
                        select coalesce(company_id, id) from contact where workspace_id = :workspace and id = :id
                        """)
                .bind("workspace", workspaceId)
                .bind("id", companyOrContact)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("customer")));
    }
}
