package app.ledgerlink.sync;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    SyncLogResource(Caller caller, FateReader fates) {
        this.caller = caller;
        this.fates = fates;
    }

    @GET
    @Operation(summary = "What is not imported as things stand, over all runs")
    public Page<Fate> listSyncLog(@Valid @BeanParam FateQuery query) {
        return fates.open(caller.workspaceId(), query);
    }
}
