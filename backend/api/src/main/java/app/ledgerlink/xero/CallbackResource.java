package app.ledgerlink.xero;

import app.ledgerlink.xero.config.XeroAddresses;
import app.ledgerlink.xero.connect.Consent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    CallbackResource(Consent consent, XeroAddresses addresses, SecurityIdentity identity) {
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
            return tell(consent.complete(state, code, error));
        } catch (RuntimeException e) {
            // The person looks at a browser tab: a page must come, and the cause goes to the log.
            LOG.error("The log-in at Xero could not be completed", e);
            return tell(new Consent.Outcome(Consent.Result.FAILED, null, "unexpected"));
        }
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
