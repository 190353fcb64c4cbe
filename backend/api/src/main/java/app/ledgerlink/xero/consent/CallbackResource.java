package app.ledgerlink.xero.consent;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.xero.config.XeroAddresses;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

/** Where Xero sends the browser back to. Always answers with a redirect to a page of ours that tells what happened. */
@Path("/xero/callback")
public class CallbackResource {

    private static final Logger LOG = Logger.getLogger(CallbackResource.class);

    private final Consent consent;
    private final XeroAddresses addresses;
    private final SecurityIdentity identity;
    private final AuditTrail trail;

    CallbackResource(Consent consent, XeroAddresses addresses, SecurityIdentity identity, AuditTrail trail) {
        this.trail = trail;
        this.consent = consent;
        this.addresses = addresses;
        this.identity = identity;
    }

    /** Open to all, so that a browser whose session has ended is told so by a page and not by a bare refusal. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response completeAuthorization(@RestQuery String state, @RestQuery String code, @RestQuery String error) {
        if (identity.isAnonymous()) {
            return tell(new Consent.Outcome(Consent.Result.FAILED, null, "signed-out"));
        }
        try {
            return tell(noted(consent.complete(state, code, error)));
        } catch (RuntimeException e) {
            // The person looks at a browser tab: a page must come, and the cause goes to the log.
            LOG.error("The log-in at Xero could not be completed", e);
            return tell(noted(new Consent.Outcome(Consent.Result.FAILED, null, "unexpected")));
        }
    }

    private Consent.Outcome noted(Consent.Outcome outcome) {
        if (outcome.result() == Consent.Result.DENIED || outcome.result() == Consent.Result.FAILED) {
            UUID link =
                    outcome.connection() == null ? null : outcome.connection().connectionId();
            String problem = outcome.problem().replace('-', '_').toUpperCase(Locale.ROOT);
            trail.record(new AuditTrail.Entry(
                    AuditTrail.Action.CONNECTION_NOT_LINKED, link, "Xero", null, Map.of("problem", problem)));
        }
        return outcome;
    }

    private Response tell(Consent.Outcome outcome) {
        Map<String, String> query = new LinkedHashMap<>();
        if (outcome.connection() != null) {
            query.put("connection", outcome.connection().connectionId().toString());
        }
        query.put("outcome", outcome.result().name().toLowerCase(Locale.ROOT));
        if (outcome.problem() != null) {
            query.put("problem", outcome.problem());
        }
        return Response.seeOther(addresses.ours("/connected", query))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
