package app.ledgerlink.reconciliation;

import app.ledgerlink.reconciliation.Reconciliation.BalanceCheck;
import app.ledgerlink.shared.Caller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether one party's figures are the books', asked now. */
@Path("/ledger-contacts/{id}/balance-check")
@Tag(name = "reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class BalanceCheckResource {

    private final BalanceChecks checks;
    private final Caller caller;

    BalanceCheckResource(BalanceChecks checks, Caller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Ask the books for one party's open documents now, and hold them against ours; one or two calls")
    public BalanceCheck checkBalance(UUID id) {
        boolean adminAtTheScreen = caller.isAdmin() && caller.sessionHash() != null;
        return checks.check(caller.workspaceId(), id, adminAtTheScreen);
    }
}
