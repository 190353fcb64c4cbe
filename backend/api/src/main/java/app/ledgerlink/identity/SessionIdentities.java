package app.ledgerlink.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a session into the identity of its user. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

    static final String SESSION_HASH = "session-hash";

    /** The {@link Sessions.Live} that the request came with. */
    static final String SESSION = "session";

    private final Sessions sessions;

    SessionIdentities(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.use(request.hash(), request.isFromBuildBefore())
                .map(live -> identity(live, request.hash()))
                .orElseGet(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
    }

    private static SecurityIdentity identity(Sessions.Live live, byte[] sessionHash) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(live.user())
                .addRole(live.user().role().name())
                .addAttribute(SESSION_HASH, sessionHash)
                .addAttribute(SESSION, live)
                .build();
    }
}
