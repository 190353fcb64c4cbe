package app.ledgerlink.sync;

import app.ledgerlink.shared.Caller;
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

    private final Caller caller;
    private final Connections connections;
    private final RunControl control;
    private final RunReader runs;
    private final FateReader fates;

    SyncRunResource(Caller caller, Connections connections, RunControl control, RunReader runs, FateReader fates) {
        this.caller = caller;
        this.connections = connections;
        this.control = control;
        this.runs = runs;
        this.fates = fates;
    }

    @POST
    @Path("/connections/{id}/sync-runs")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Sync Now: queue a run, or get the one that is already active")
    @APIResponseSchema(value = SyncRun.class, responseCode = "202")
    public RestResponse<SyncRun> syncNow(UUID id) {
        UUID run = control.syncNow(connections.connected(id), caller.name());
        return accepted(run);
    }

    @GET
    @Path("/connections/{id}/sync-runs")
    @Operation(summary = "Runs of a connection, newest first")
    public Page<SyncRun> listSyncRuns(UUID id, @Valid @BeanParam PageQuery page) {
        return runs.list(connections.find(id), page);
    }

    @GET
    @Path("/sync-runs/{id}")
    @Operation(summary = "State, position, progress and finish time of a run")
    public SyncRun getSyncRun(UUID id) {
        return runs.get(caller.workspaceId(), id);
    }

    @DELETE
    @Path("/sync-runs/{id}")
    @RolesAllowed("ADMIN")
    @Operation(summary = "Cancel a run; what it stored stays, the next run goes on from there")
    @APIResponseSchema(value = SyncRun.class, responseCode = "202")
    public RestResponse<SyncRun> cancelSyncRun(UUID id) {
        runs.get(caller.workspaceId(), id);
        control.cancel(new RunKey(caller.workspaceId(), id));
        return accepted(id);
    }

    @GET
    @Path("/sync-runs/{id}/log")
    @Operation(summary = "What a run did not import, and why")
    public Page<Fate> listSyncRunLog(UUID id, @Valid @BeanParam FateQuery query) {
        runs.get(caller.workspaceId(), id);
        return fates.ofRun(caller.workspaceId(), id, query);
    }

    @GET
    @Path("/sync-log")
    @Operation(summary = "What is not imported as things stand, over all runs")
    public Page<Fate> listSyncLog(@Valid @BeanParam FateQuery query) {
        return fates.open(caller.workspaceId(), query);
    }

    private RestResponse<SyncRun> accepted(UUID run) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, runs.get(caller.workspaceId(), run))
                .build();
    }
}
