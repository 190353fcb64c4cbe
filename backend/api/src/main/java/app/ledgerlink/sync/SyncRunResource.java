package app.ledgerlink.sync;

import app.ledgerlink.fates.Fate;
import app.ledgerlink.fates.FateQuery;
import app.ledgerlink.fates.FateReader;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One sync run: progress, cancel, log. */
@Path("/sync-runs/{id}")
@Tag(name = "sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncRunResource {

    private final Caller caller;
    private final RunControl control;
    private final AuditTrail trail;
    private final RunReader runs;
    private final FateReader fates;
    private final PlanReader plans;

    SyncRunResource(
            Caller caller, RunControl control, AuditTrail trail, RunReader runs, FateReader fates, PlanReader plans) {
        this.caller = caller;
        this.control = control;
        this.trail = trail;
        this.runs = runs;
        this.fates = fates;
        this.plans = plans;
    }

    @GET
    @Operation(summary = "State, position, progress and finish time of a run")
    public SyncRun getSyncRun(UUID id) {
        return runs.get(caller.workspaceId(), id);
    }

    @DELETE
    @RolesAllowed("ADMIN")
    @Operation(summary = "Cancel a run; what it stored stays, the next run goes on from there")
    @APIResponseSchema(value = SyncRun.class, responseCode = "202")
    public RestResponse<SyncRun> cancelSyncRun(UUID id) {
        runs.get(caller.workspaceId(), id);
        control.cancel(new Run.Key(caller.workspaceId(), id), trail.origin());
        return RestResponse.accepted(runs.get(caller.workspaceId(), id));
    }

    @GET
    @Path("/log")
    @Operation(summary = "What a run did not import, and why")
    public Page<Fate> listSyncRunLog(UUID id, @Valid @BeanParam FateQuery query) {
        runs.get(caller.workspaceId(), id);
        return fates.ofRun(caller.workspaceId(), id, query);
    }

    @GET
    @Path("/plan")
    @Operation(summary = "What a sync would do, as this dry run found it")
    public SyncPlan getSyncPlan(UUID id, @Valid @BeanParam SyncPlanQuery query) {
        runs.get(caller.workspaceId(), id);
        return plans.of(caller.workspaceId(), id, query);
    }
}
