package app.ledgerlink.fates;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Sync Log. */
@Path("/sync-log")
@Tag(name = "sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncLogResource {

    private final Caller caller;
    private final FateReader fates;
    private final OpenFates open;

    SyncLogResource(Caller caller, FateReader fates, OpenFates open) {
        this.caller = caller;
        this.fates = fates;
        this.open = open;
    }

    @GET
    @Operation(summary = "What is not imported as things stand, over all runs")
    public Page<Fate> listSyncLog(@Valid @BeanParam FateQuery query) {
        return fates.open(caller.workspaceId(), query);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How many records are not imported as things stand, of one link or of all")
    public SyncLogCounts countSyncLog(@QueryParam("connectionId") UUID connectionId) {
        return open.count(caller.workspaceId(), connectionId);
    }
}
