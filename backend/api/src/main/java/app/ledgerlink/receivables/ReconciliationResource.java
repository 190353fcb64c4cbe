package app.ledgerlink.receivables;

import app.ledgerlink.receivables.Reconciliation.BalanceCheck;
import app.ledgerlink.receivables.Reconciliation.BalanceDifference;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether our figures are the books'. */
@Path("/")
@Tag(name = "receivables")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    @GET
    @Path("/connections/{id}/reconciliation")
    @Operation(summary = "Our totals against the books' own, as last checked")
    public Reconciliation getReconciliation(UUID id) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/connections/{id}/reconciliation/differences")
    @Operation(summary = "Parties whose balance is not the books', greatest difference first")
    public Page<BalanceDifference> listBalanceDifferences(UUID id, @Valid @BeanParam PageQuery page) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("/ledger-contacts/{id}/balance-check")
    @Operation(
            summary = "Ask the books for one party's open documents now, and hold them against ours; one or two calls")
    public BalanceCheck checkBalance(UUID id) {
        throw new UnsupportedOperationException();
    }
}
