package app.ledgerlink.identity;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
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

    /** The session that the request came with; null for a key and for nobody. */
    Sessions.Live session() {
        return identity.getAttribute(SessionIdentities.SESSION);
    }

    /** What the person must do first; empty for a key and for nobody. */
    List<Duty> duties() {
        Sessions.Live session = session();
        return session == null ? List.of() : session.duties();
    }

    /** The person at the screen; a program with a key is none. */
    User signedIn() {
        User user = user();
        if (sessionHash() == null) {
            throw needsAPerson();
        }
        return user;
    }

    static ProblemException needsAPerson() {
        return new ProblemException(
                403, "needs-a-person", "Not allowed", "An API key cannot do this. Sign in and do it there.", List.of());
    }

    /** @throws ForbiddenException unless an admin asks in a session of their own */
    User signedInAdmin() {
        User user = signedIn();
        if (user.role() != Role.ADMIN) {
            throw new ForbiddenException();
        }
        return user;
    }

    @Override
    public boolean isSignedIn() {
        return identity.getPrincipal() instanceof User;
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
    public boolean isReadOnly() {
        Set<KeyScope> scopes = identity.getAttribute(KeyIdentities.SCOPES);
        return scopes != null && !scopes.contains(KeyScope.CUSTOMERS_WRITE);
    }

    @Override
    public byte[] sessionHash() {
        return identity.getAttribute(SessionIdentities.SESSION_HASH);
    }
}
