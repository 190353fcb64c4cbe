package app.ledgerlink.matching;

import app.ledgerlink.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which party of the books is which customer. */
@Path("/")
@Tag(name = "matching")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MatchingResource {

    private final LedgerContacts contacts;
    private final LinkDecisions decisions;
    private final DecisionUndo undo;

    MatchingResource(LedgerContacts contacts, LinkDecisions decisions, DecisionUndo undo) {
        this.contacts = contacts;
        this.decisions = decisions;
        this.undo = undo;
    }

    @GET
    @Path("/ledger-contacts")
    @Operation(summary = "Parties of the books with their link, by name; parked ones with the customers they may be")
    public Page<LedgerContact> listLedgerContacts(@Valid @BeanParam LedgerContactQuery query) {
        return contacts.list(query);
    }

    @GET
    @Path("/ledger-contacts/{id}")
    @Operation(summary = "One party of the books, with the customers it may be")
    public LedgerContact getLedgerContact(UUID id) {
        return contacts.get(id);
    }

    @POST
    @Transactional
    @Path("/link-decisions")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Link, create, leave out or unlink parties of the books; all of them or none")
    public LinkDecision decideLinks(@Valid @NotNull LinkDecision.Input body) {
        return decisions.decide(body.choices());
    }

    @DELETE
    @Transactional
    @Path("/link-decisions/{id}")
    @Operation(
            summary =
                    "Take a decision back, one's own or as an admin any; 409 when something was changed since that it would undo too")
    public LinkDecision undoLinkDecision(UUID id) {
        return undo.undo(id);
    }
}
