package app.ledgerlink.receivables;

import app.ledgerlink.customers.Histories;
import app.ledgerlink.shared.Caller;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one customer owes. */
@Path("/customers/{id}/balance")
@Tag(name = "receivables")
@Produces(MediaType.APPLICATION_JSON)
public class BalanceResource {

    private final Balances balances;
    private final Histories histories;
    private final Caller caller;

    BalanceResource(Balances balances, Histories histories, Caller caller) {
        this.balances = balances;
        this.histories = histories;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Open amounts by currency and age")
    public Balance getBalance(UUID id, @Valid @BeanParam AgeingQuery query) {
        return balances.ofCustomer(histories.owner(caller.workspaceId(), id), query);
    }
}
