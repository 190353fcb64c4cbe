package app.ledgerlink.creations;

import app.ledgerlink.matching.LinkDecision;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A customer's contact in the accounting system: what would be sent, creating it, linking and unlinking it. */
@Path("/customers/{id}/xero-contact")
@Tag(name = "creations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerInLedgerResource {

    private final LedgerStandings standings;
    private final BooksReader books;
    private final Previews previews;
    private final CreationPermission permission;
    private final Creations creations;
    private final HandLinks links;
    private final Caller caller;

    CustomerInLedgerResource(
            LedgerStandings standings,
            BooksReader books,
            Previews previews,
            CreationPermission permission,
            Creations creations,
            HandLinks links,
            Caller caller) {
        this.standings = standings;
        this.books = books;
        this.previews = previews;
        this.permission = permission;
        this.creations = creations;
        this.links = links;
        this.caller = caller;
    }

    /**
     * @param connectionId null where the workspace has one accounting link alone
     * @param currency ISO code that the contact's documents usually are in; null for the organisation's own
     * @param lookAlikesSeen the books' ids of look-alikes that a person saw and took for others; null for none
     * @param draftVersion of the draft that a person saw: another one is refused with 409; null sends whatever it is now
     */
    public record CreationInput(
            UUID connectionId,

            @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters, such as NZD")
            String currency,

            @Size(max = 200) List<@NotBlank @Size(max = 100) String> lookAlikesSeen,
            @Size(max = 100) String draftVersion) {}

    /** @param externalId the books' own id of the contact that is this customer */
    public record LinkInput(
            UUID connectionId, @NotBlank @Size(max = 100) String externalId) {}

    /**
     * @param connectionId where to create the customer; may be left out where there is one link only
     * @param currency the currency to send with it; null for the one that the books take by themselves
     */
    @GET
    @APIResponseSchema(value = CustomerInLedger.Preview.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "No books are linked")
    @Operation(
            summary =
                    "What would be sent to create the customer in the accounting system, with contacts that it may be already")
    public CustomerInLedger.Preview previewCustomerInXero(
            UUID id, @QueryParam("connectionId") UUID connectionId, @QueryParam("currency") String currency) {
        CustomerFacts customer = standings.customer(id);
        return previews.of(chosen(connectionId), id, customer, currency);
    }

    @POST
    @Operation(
            summary = "Create the customer in the accounting system, once however often it is asked; 409 with the"
                    + " contacts that it may be already, until they were seen")
    @APIResponseSchema(value = ContactCreation.class, responseCode = "202")
    public RestResponse<ContactCreation> createCustomerInXero(UUID id, @Valid @NotNull CreationInput body) {
        CustomerFacts customer = standings.customer(id);
        Books in = BooksReader.connected(allowed(body.connectionId()));
        if (customer.archived()) {
            throw ProblemException.conflict("archived", in.told(CreationWords.cannotBe(Optional.of(customer))));
        }
        Drafts.requireSeen(customer, id, body, in);
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, creations.create(standings.in(in, customer), id, body));
    }

    @PUT
    @Operation(
            summary =
                    "Say that the customer is this contact in the accounting system; answers the decision, which can be"
                            + " taken back")
    public LinkDecision linkCustomerInXero(UUID id, @Valid @NotNull LinkInput body) {
        CustomerFacts customer = standings.customer(id);
        return links.link(BooksReader.connected(allowed(body.connectionId())).ref(), body.externalId(), customer);
    }

    /**
     * @param connectionId in which books; may be left out where there is one link only
     * @param ledgerContactId which of several contacts of those books; may be left out where there is one only
     */
    @DELETE
    @Operation(
            summary =
                    "Say that the customer is not the contact in the accounting system that it is linked to; nothing changes"
                            + " there. Answers the decision, which can be taken back")
    public LinkDecision unlinkCustomerInXero(
            UUID id,
            @QueryParam("connectionId") UUID connectionId,
            @QueryParam("ledgerContactId") UUID ledgerContactId) {
        CustomerFacts customer = standings.customer(id);
        return links.unlink(standings.in(allowed(connectionId), customer), ledgerContactId);
    }

    private Books allowed(UUID connectionId) {
        Books in = chosen(connectionId);
        permission.require(in);
        return in;
    }

    private Books chosen(UUID connectionId) {
        return books.chosen(caller.workspaceId(), connectionId);
    }
}
