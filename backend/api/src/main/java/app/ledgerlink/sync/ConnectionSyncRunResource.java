package app.ledgerlink.sync;

import app.ledgerlink.connections.Connections;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sync Now, and the runs of one connection. */
@Path("/connections/{id}/sync-runs")
@Tag(name = "sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConnectionSyncRunResource {

    private final Caller caller;
    private final Connections connections;
    private final RunControl control;
    private final RunReader runs;

    ConnectionSyncRunResource(Caller caller, Connections connections, RunControl control, RunReader runs) {
        this.caller = caller;
        this.connections = connections;
        this.control = control;
        this.runs = runs;
    }

    @POST
    @RolesAllowed("ADMIN")
    @Operation(
            summary =
                    "Sync Now, re-check, dry run or balance check: queue a run, or get the one that is already active")
    @APIResponseSchema(value = SyncRun.class, responseCode = "202")
    public RestResponse<SyncRun> syncNow(UUID id, @RequestBody(required = false) SyncRun.Start body) {
        SyncRun.Kind kind = body == null || body.kind() == null ? SyncRun.Kind.SYNC : body.kind();
        UUID run = control.start(connections.connected(id).ref(), kind, caller.name());
        return RestResponse.accepted(runs.get(caller.workspaceId(), run));
    }

    @GET
    @Operation(summary = "Runs of a connection, newest first")
    public Page<SyncRun> listSyncRuns(UUID id, @Valid @BeanParam PageQuery page) {
        return runs.list(connections.get(id).ref(), page);
    }
}
