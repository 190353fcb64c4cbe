package app.ledgerlink.xero;

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

    /** @param application code of one of the accounting applications */
    public record ConnectionInput(@NotBlank @Size(max = 20) String application) {}

    /** @param authorizeUrl where the person goes, in a new tab, to log in and consent */
    public record ConnectionStart(
            @NotNull Connection connection, @NotNull URI authorizeUrl) {}

    public record OrganisationChoice(
            @NotBlank @Size(max = 100) String organisationId) {}

    @GET
    @Operation(summary = "All accounting links")
    public List<Connection> listConnections() {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One accounting link")
    public Connection getConnection(UUID id) {
        throw new UnsupportedOperationException();
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(summary = "Select an accounting application and get the address to authorise it")
    @APIResponseSchema(value = ConnectionStart.class, responseCode = "201")
    public RestResponse<ConnectionStart> startConnection(@Valid @NotNull ConnectionInput body) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("/{id}/authorization")
    @RolesAllowed("ADMIN")
    @Operation(summary = "A new address to authorise, for the first time or again")
    public ConnectionStart authorizeConnection(UUID id) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Choose the organisation when consent was given for several")
    public Connection chooseOrganisation(UUID id, @Valid @NotNull OrganisationChoice body) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Disconnect; what was imported stays")
    public RestResponse<Void> disconnect(UUID id) {
        throw new UnsupportedOperationException();
    }
}
