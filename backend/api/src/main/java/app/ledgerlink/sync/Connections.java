package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The accounting links of the caller's workspace, as far as a sync has to know them. */
@ApplicationScoped
class Connections {

    private final Jdbi jdbi;
    private final Caller caller;

    Connections(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** @throws ProblemException 404 when the caller's workspace has no such link */
    ConnectionRef find(UUID id) {
        state(id);
        return new ConnectionRef(caller.workspaceId(), id);
    }

    /** @throws ProblemException 404 when the caller's workspace has no such link, 409 when it is not connected */
    ConnectionRef connected(UUID id) {
        if (!state(id).equals("CONNECTED")) {
            throw ProblemException.conflict(
                    "not-connected",
                    "This accounting link is not connected. Open Settings, Accounting link, and connect it first.");
        }
        return new ConnectionRef(caller.workspaceId(), id);
    }

    private String state(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select state from ledger_connection_shown where workspace_id = :workspaceId and id = :id")
                .bind("workspaceId", caller.workspaceId())
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("accounting link")));
    }
}
