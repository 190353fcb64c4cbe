package app.ledgerlink.sync;

import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sync runs: Sync Now, progress, cancel, log. */
@Path("/")
@Tag(name = "sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncRunResource {

    @POST
    @Path("/connections/{id}/sync-runs")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Sync Now: queue a run, or get the one that is already active")
    @APIResponseSchema(value = SyncRun.class, responseCode = "202")
    public RestResponse<SyncRun> syncNow(UUID id) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/connections/{id}/sync-runs")
    @Operation(summary = "Runs of a connection, newest first")
    public Page<SyncRun> listSyncRuns(UUID id, @Valid @BeanParam PageQuery page) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/sync-runs/{id}")
    @Operation(summary = "State, position, progress and finish time of a run")
    public SyncRun getSyncRun(UUID id) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("/sync-runs/{id}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Cancel a run; what it stored stays, the next run goes on from there")
    @APIResponseSchema(value = SyncRun.class, responseCode = "202")
    public RestResponse<SyncRun> cancelSyncRun(UUID id) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/sync-runs/{id}/log")
    @Operation(summary = "What a run did not import, and why")
    public Page<Fate> listSyncRunLog(UUID id, @Valid @BeanParam FateQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/sync-log")
    @Operation(summary = "What is not imported as things stand, over all runs")
    public Page<Fate> listSyncLog(@Valid @BeanParam FateQuery query) {
        throw new UnsupportedOperationException();
    }
}
