package app.ledgerlink.sync;

import app.ledgerlink.connections.Connections;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sync Settings of a connection. */
@Path("/connections/{id}/sync-settings")
@Tag(name = "sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncSettingsResource {

    private final Connections connections;
    private final SettingsEditor settings;

    SyncSettingsResource(Connections connections, SettingsEditor settings) {
        this.connections = connections;
        this.settings = settings;
    }

    @GET
    @RolesAllowed("ADMIN")
    @Operation(summary = "Sync Settings of a connection")
    public SyncSettings getSyncSettings(UUID id) {
        return settings.get(connections.get(id).ref());
    }

    @PUT
    @RolesAllowed("ADMIN")
    @Operation(summary = "Change the Sync Settings; 409 when somebody else changed them since or a sync runs")
    public SyncSettings updateSyncSettings(UUID id, @Valid @NotNull SyncSettings body) {
        return settings.update(connections.get(id).ref(), body);
    }
}
