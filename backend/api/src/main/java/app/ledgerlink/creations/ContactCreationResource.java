package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.PageQuery;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Creations of customers in the books of one connection. */
@Path("/connections/{id}/contact-creations")
@Tag(name = "creations")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactCreationResource {

    /** Filters of creations, latest change first; a filter that is null lets all through. */
    public static class CreationQuery extends PageQuery {

        /** Part of the customer's name. */
        @QueryParam("q")
        @Size(max = 200)
        public String q;

        @QueryParam("state")
        public ContactCreation.State state;
    }

    /** How many creations are in a state, over all pages and whatever the filters say. */
    public record StateCount(
            @NotNull ContactCreation.State state, @NotNull long count) {}

    public record CreationPage(
            @NotNull List<ContactCreation> items,
            @NotNull int page,
            @NotNull int size,
            @NotNull long total,
            @NotNull List<StateCount> counts) {}

    /** @param customerIds ids of companies and individuals */
    @Schema(name = "CreationQueueInput")
    public record QueueInput(@NotEmpty @Size(max = 1000) List<@NotNull UUID> customerIds) {}

    /** @param skipped those that are linked or under way already, or are no customers of their own */
    @Schema(name = "QueuedCreations")
    public record Queued(@NotNull int queued, @NotNull int skipped) {}

    private final BooksReader books;
    private final CreationViews views;
    private final Creations creations;
    private final Caller caller;

    ContactCreationResource(BooksReader books, CreationViews views, Creations creations, Caller caller) {
        this.books = books;
        this.views = views;
        this.creations = creations;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Creations of customers in the books, latest change first")
    public CreationPage listContactCreations(UUID id, @Valid @BeanParam CreationQuery query) {
        return views.page(find(id).ref(), query);
    }

    @POST
    @Operation(summary = "Queue customers for creation in the books, one after the other, in the background")
    @APIResponseSchema(value = Queued.class, responseCode = "202")
    public RestResponse<Queued> queueContactCreations(UUID id, @Valid @NotNull QueueInput body) {
        Books connected = BooksReader.connected(find(id));
        return RestResponse.status(RestResponse.Status.ACCEPTED, creations.queue(connected.ref(), body.customerIds()));
    }

    @DELETE
    @Path("/{customerId}")
    @Authenticated
    @SecurityRequirement(name = "session")
    @Operation(
            summary =
                    "Take a creation back that was not sent, as an administrator or the one who asked for it; 409 when"
                            + " it was sent")
    public RestResponse<Void> cancelContactCreation(UUID id, UUID customerId) {
        Books in = find(id);
        creations.cancel(new CreationRow.Key(in.workspaceId(), in.connectionId(), customerId));
        return RestResponse.noContent();
    }

    @DELETE
    @Operation(summary = "Take all creations back that wait in the queue and were not sent")
    public Queued cancelContactCreations(UUID id) {
        return creations.cancelQueued(find(id).ref());
    }

    private Books find(UUID id) {
        return books.of(new ConnectionRef(caller.workspaceId(), id));
    }
}
