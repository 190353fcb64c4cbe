package app.ledgerlink.receivables;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one customer owes today. */
@Path("/customers/{id}/balance")
@Tag(name = "receivables")
@Produces(MediaType.APPLICATION_JSON)
public class BalanceResource {

    @GET
    @Operation(summary = "Open amounts by currency and age")
    public Balance getBalance(UUID id) {
        throw new UnsupportedOperationException();
    }
}
