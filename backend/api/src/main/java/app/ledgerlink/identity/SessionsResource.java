package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the signed-in person is signed in; nobody sees the sessions of others. */
@Path("/sessions")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private final Sessions sessions;
    private final OwnSessions ownSessions;
    private final SessionCookie cookie;
    private final CurrentCaller caller;

    SessionsResource(Sessions sessions, OwnSessions ownSessions, SessionCookie cookie, CurrentCaller caller) {
        this.sessions = sessions;
        this.ownSessions = ownSessions;
        this.cookie = cookie;
        this.caller = caller;
    }

    /**
     * @param device the browser in a few words; null for a session that a build before opened
     * @param address where the sign-in came from; null likewise
     * @param signedInAt when it began
     * @param lastUsedAt give or take ten minutes; null likewise
     * @param current whether it is the one that asks
     */
    public record OpenSession(
            @NotNull UUID id,
            String device,
            String address,
            @NotNull Instant signedInAt,
            Instant lastUsedAt,
            @NotNull boolean current) {}

    @GET
    @Operation(summary = "Where one is signed in: one's own sessions, this one first, then the latest used")
    public List<OpenSession> listSessions() {
        return sessions.list(caller.signedIn(), caller.session().id());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End one of one's own sessions")
    public void endSession(UUID id) {
        if (!ownSessions.end(caller.signedIn(), id)) {
            throw ProblemException.notFound("session");
        }
    }

    @DELETE
    @Operation(summary = "Sign out everywhere, here too; browsers that were signed in before are strangers again")
    public RestResponse<Void> endSessions() {
        ownSessions.endAll(caller.signedIn());
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookie.gone())
                .build();
    }
}
