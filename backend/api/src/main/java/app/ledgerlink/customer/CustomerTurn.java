package app.ledgerlink.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * One at a time within a workspace: whoever makes a customer, changes what customers are known by, or decides which
 * customer a party of the books is, first looks for one that is there already, and must see what everybody else has made.
 */
@ApplicationScoped
public class CustomerTurn {

    private final Jdbi jdbi;

    CustomerTurn(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Waits for the workspace's turn and keeps it until the caller's transaction ends. Take it before any row of a
     * creation, a party, a company or a contact is locked, and before the look; never call the books while you have it.
     * Taking it again in one transaction does nothing.
     */
    public void take(UUID workspaceId) {
        jdbi.useHandle(
                h -> h.createQuery("select pg_advisory_xact_lock(hashtextextended('customer turn ' || :workspace, 0))")
                        .bind("workspace", workspaceId.toString())
                        .mapTo(String.class)
                        .findOne());
    }
}
