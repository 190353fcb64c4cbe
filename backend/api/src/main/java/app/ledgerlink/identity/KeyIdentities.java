package app.ledgerlink.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns an API key into the identity of the program that holds it. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {

    /** The attribute of an identity that is a key's: a set of {@link KeyScope}. */
    static final String SCOPES = "key-scopes";

    /** The attribute that says whether the key's workspace is suspended. */
    static final String SUSPENDED = "workspace-suspended";

    private final KeyUse keys;

    KeyIdentities(KeyUse keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.use(request.key())
                .map(holder -> identity(holder))
                .orElseGet(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
    }

    private static SecurityIdentity identity(KeyHolder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(holder.user())
                .addRole(holder.ceiling().name())
                .addAttribute(SCOPES, holder.scopes())
                .addAttribute(SUSPENDED, holder.suspended())
                .build();
    }
}
