package app.ledgerlink.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One at a time within a workspace: whoever makes a customer, changes what customers are known by, or decides which
 * customer a party of the books is, first looks for one that is there already, and must see what everybody else has made.
 */
@ApplicationScoped
public class CustomerTurn {

    /** A page of a sync has it for a second or two; a request that waits longer only keeps a connection from others. */
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Jdbi jdbi;

    CustomerTurn(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * For a request that did nothing yet: waits for the workspace's turn and keeps it until the caller's transaction
     * ends. Take it before any row of a creation, a party, a company or a contact is locked, and before the look; never
     * call the books while you have it. Taking it again in one transaction does nothing. Where others have it for too
     * long, the request fails and is answered with 503.
     */
    public void take(UUID workspaceId) {
        jdbi.useHandle(h -> {
            h.execute("set local lock_timeout = '" + LONGEST_WAIT_SECONDS + "s'");
            lock(h, workspaceId);
            h.execute("set local lock_timeout to default");
        });
    }

    /** Like {@link #take}, for work that nobody can ask for again: waits as long as it takes. */
    public void await(UUID workspaceId) {
        jdbi.useHandle(h -> lock(h, workspaceId));
    }

    private static void lock(Handle handle, UUID workspaceId) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended('customer turn ' || :workspaceId, 0))")
                .bind("workspaceId", workspaceId.toString())
                .mapTo(String.class)
                .findOne();
    }
}
