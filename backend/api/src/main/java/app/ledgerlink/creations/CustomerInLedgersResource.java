package app.ledgerlink.creations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer and all linked organisations. */
@Path("/customers/{id}/xero-contacts")
@Tag(name = "creations")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerInLedgersResource {

    private final LedgerStandings standings;

    CustomerInLedgersResource(LedgerStandings standings) {
        this.standings = standings;
    }

    @GET
    @Operation(summary = "How the customer stands in each linked organisation; asks them nothing")
    public List<CustomerInLedger> listCustomerInXero(UUID id) {
        return standings.all(standings.customer(id));
    }
}
