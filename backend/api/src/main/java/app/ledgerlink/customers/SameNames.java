package app.ledgerlink.customers;

import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Customers of one name, as matching reads names: without case, accents, punctuation and legal forms. */
@ApplicationScoped
class SameNames {

    private static final int MOST = 20;

    private static final String OF = """
            select 'COMPANY' as kind, id, name, archived_at is not null as archived from company
            where workspace_id = :workspaceId and match_name = match_name(:name) and merged_into is null
            union all
            select 'INDIVIDUAL', id, name, archived_at is not null from contact
            where workspace_id = :workspaceId and match_name = match_name(:name) and merged_into is null
              and company_id is null
            order by archived, name, id limit :most""";

    private final Jdbi jdbi;

    SameNames(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** At most twenty, archived ones last. */
    List<SameNameCustomer> of(UUID workspaceId, String name) {
        return jdbi.withHandle(h -> h.createQuery(OF)
                .bind("workspaceId", workspaceId)
                .bind("name", name)
                .bind("most", MOST)
                .mapTo(SameNameCustomer.class)
                .list());
    }

    /**
     * In the workspace's turn, so that two who save one name at the same moment do not miss each other.
     *
     * @param seen those that a person took for others
     * @throws ProblemException 409 where the workspace has another customer of that name
     */
    void require(UUID workspaceId, String name, List<UUID> seen) {
        List<SameNameCustomer> unseen = of(workspaceId, name).stream()
                .filter(c -> !seen.contains(c.id()))
                .toList();
        if (!unseen.isEmpty()) {
            throw ProblemException.conflict(
                    "same-name",
                    unseen.stream().limit(3).map(SameNames::words).collect(Collectors.joining(", "))
                            + (unseen.size() == 1 ? " is a customer here already." : " are customers here already.")
                            + " Open it, or save this one as another customer of the same name.");
        }
    }

    private static String words(SameNameCustomer customer) {
        return customer.name() + (customer.archived() ? " (archived)" : "");
    }
}
