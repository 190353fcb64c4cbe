package app.ledgerlink.identity;

import app.ledgerlink.shared.Caller;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The caller of this request; asking an anonymous one who it is ends in 401. */
@RequestScoped
class CurrentCaller implements Caller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    User user() {
        if (identity.getPrincipal() instanceof User user) {
            return user;
        }
        throw new UnauthorizedException();
    }

    @Override
    public UUID workspaceId() {
        return user().workspaceId();
    }

    @Override
    public UUID userId() {
        return user().id();
    }

    @Override
    public String name() {
        return user().name();
    }

    @Override
    public boolean isAdmin() {
        return user().role() == Role.ADMIN;
    }

    @Override
    public byte[] sessionHash() {
        return identity.getAttribute(SessionIdentities.SESSION_HASH);
    }
}
