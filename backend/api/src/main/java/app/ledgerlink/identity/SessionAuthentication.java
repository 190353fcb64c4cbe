package app.ledgerlink.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Authenticates a request of the API by its session cookie. A dead or unknown cookie is as good as none. */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {

    private final SessionCookie cookie;

    SessionAuthentication(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (!context.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().nullItem();
        }
        String secret = CurrentClient.single(context.request(), cookie.name());
        if (secret != null || cookie.name().equals(SessionCookie.BARE_NAME)) {
            return authenticate(providers, secret, false);
        }
        return authenticate(providers, CurrentClient.single(context.request(), SessionCookie.BARE_NAME), true);
    }

    private static Uni<SecurityIdentity> authenticate(
            IdentityProviderManager providers, String secret, boolean fromBuildBefore) {
        return secret == null || !Secrets.looksLikeOne(secret)
                ? Uni.createFrom().nullItem()
                : providers.authenticate(new SessionRequest(Secrets.hash(secret), fromBuildBefore));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, cookie.name()));
    }
}
