package app.ledgerlink.connections;

import app.ledgerlink.connections.ConnectionService.FormerLink;
import app.ledgerlink.shared.Confirmed;
import app.ledgerlink.shared.Created;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.ToldOnce;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounting links of the workspace. */
@Path("/connections")
@Tag(name = "connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConnectionResource {

    private final ConnectionService connections;
    private final LedgerGateways gateways;
    private final ConnectionViews views;

    ConnectionResource(ConnectionService connections, LedgerGateways gateways, ConnectionViews views) {
        this.connections = connections;
        this.gateways = gateways;
        this.views = views;
    }

    /** @param application code of one of the accounting applications */
    public record ConnectionInput(@NotBlank @Size(max = 20) String application) {}

    /**
     * @param authorizeUrl where the person goes, in a new tab, to log in and consent
     * @param connection the new accounting link
     */
    @ToldOnce
    public record ConnectionStart(
            @NotNull Connection connection, @NotNull URI authorizeUrl) {}

    /**
     * @param formerLink what becomes of the link of the same name; needed where the choice says inPlaceOf, else left out
     */
    public record OrganisationChoice(
            @NotBlank @Size(max = 100) String organisationId, FormerLink formerLink) {}

    @GET
    @Operation(summary = "All accounting links")
    public List<Connection> listConnections() {
        return views.of(connections.all());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One accounting link")
    public Connection getConnection(UUID id) {
        return views.of(connections.get(id));
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(summary = "Select an accounting application and get the address to authorise it")
    @APIResponseSchema(value = ConnectionStart.class, responseCode = "201")
    public RestResponse<ConnectionStart> startConnection(@Valid @NotNull ConnectionInput body) {
        LedgerGateway gateway = gateways.named(body.application())
                .orElseThrow(
                        () -> ProblemException.invalid("application", "Choose one of the accounting applications."));
        gateway.authorizer().requirePossible();
        ConnectionRow row = connections.select(gateway);
        return Created.in("/api/connections", row.id(), start(gateway, row));
    }

    @POST
    @Path("/{id}/authorization")
    @RolesAllowed("ADMIN")
    @Operation(summary = "A new address to authorise, for the first time or again")
    public ConnectionStart authorizeConnection(UUID id) {
        ConnectionRow row = connections.get(id);
        LedgerGateway gateway = gateways.of(row.application());
        gateway.authorizer().requirePossible();
        return start(gateway, row);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Confirmed
    @Operation(summary = "Choose the organisation when consent was given for several")
    public Connection chooseOrganisation(UUID id, @Valid @NotNull OrganisationChoice body) {
        return views.of(connections.choose(id, body.organisationId(), body.formerLink()));
    }

    /** @param formerLink what becomes of the sales of a link that has a successor */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Confirmed
    @Operation(
            summary = "Disconnect; what was imported stays",
            description =
                    "Where the link has a successor, formerLink says whether its sales are counted there from now on"
                            + " (REPLACE, also when left out) or stay counted here (KEEP: it is another organisation).")
    public RestResponse<Void> disconnect(UUID id, @QueryParam("formerLink") FormerLink formerLink) {
        connections.disconnect(id, formerLink);
        return RestResponse.noContent();
    }

    private ConnectionStart start(LedgerGateway gateway, ConnectionRow row) {
        return new ConnectionStart(views.of(row), gateway.authorizer().begin(row.ref()));
    }
}
