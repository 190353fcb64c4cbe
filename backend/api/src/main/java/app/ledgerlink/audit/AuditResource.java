package app.ledgerlink.audit;

import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who changed what. */
@Path("/audit-events")
@Tag(name = "audit")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditReader reader;

    private final AuditExport export;

    AuditResource(AuditReader reader, AuditExport export) {
        this.reader = reader;
        this.export = export;
    }

    /**
     * @param actorId a user's or an API key's; null for what the product did by itself
     * @param address where the request came from; null likewise
     * @param before values before the change, by field; null where there was nothing
     * @param after values after the change, by field; null where there is nothing
     * @param answer what the accounting system said; null where it was not asked
     * @param correlationId by which the accounting system's staff find that answer
     */
    public record AuditEvent(
            @NotNull UUID id,
            @NotNull Instant occurredAt,
            UUID actorId,
            @NotNull String actorName,
            String address,
            @NotNull Action action,
            UUID subjectId,
            @NotNull String subjectName,
            Map<String, Object> before,
            Map<String, Object> after,
            String answer,
            String correlationId) {}

    /** Filters of the trail, newest first; a filter that is null lets all through. */
    public static class AuditQuery extends PageQuery {

        /** Part of the name of who did it or of what was changed. */
        @QueryParam("q")
        @Size(max = 200)
        public String q;

        @QueryParam("action")
        public Action action;

        @QueryParam("subjectId")
        public UUID subjectId;

        @QueryParam("from")
        public Instant from;

        @QueryParam("to")
        public Instant to;
    }

    @GET
    @Operation(summary = "The audit trail, newest first")
    public Page<AuditEvent> listAuditEvents(@Valid @BeanParam AuditQuery query) {
        return reader.page(query);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @Operation(summary = "The same events as a file for spreadsheets (CSV), newest first")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public RestResponse<StreamingOutput> exportAuditEvents(@Valid @BeanParam AuditQuery query) {
        return export.download(query);
    }
}
