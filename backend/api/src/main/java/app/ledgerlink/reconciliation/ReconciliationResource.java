package app.ledgerlink.reconciliation;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.receivables.Balances;
import app.ledgerlink.reconciliation.Reconciliation.BalanceDifference;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether our figures are the books'. */
@Path("/connections/{id}/reconciliation")
@Tag(name = "reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final Reconciliations reconciliations;
    private final BalanceDifferences differences;
    private final Balances balances;
    private final Organisations organisations;
    private final Caller caller;

    ReconciliationResource(
            Reconciliations reconciliations,
            BalanceDifferences differences,
            Balances balances,
            Organisations organisations,
            Caller caller) {
        this.reconciliations = reconciliations;
        this.differences = differences;
        this.balances = balances;
        this.organisations = organisations;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Our totals against the books' own, as last checked")
    public Reconciliation getReconciliation(UUID id) {
        return reconciliations.of(
                reconciliations.find(caller.workspaceId(), id),
                balances.ofOrganisation(id),
                organisations.of(caller.workspaceId()));
    }

    @GET
    @Path("/differences")
    @Operation(summary = "Parties whose balance is not the books', greatest difference first")
    public Page<BalanceDifference> listBalanceDifferences(UUID id, @Valid @BeanParam PageQuery page) {
        return differences.page(
                caller.workspaceId(),
                reconciliations.find(caller.workspaceId(), id).id(),
                page);
    }
}
