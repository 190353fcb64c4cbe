package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Tells programs that their workspace is suspended; people have no session there. */
@Provider
class SuspendedFilter implements ContainerRequestFilter {

    private final SecurityIdentity identity;

    SuspendedFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Boolean.TRUE.equals(identity.getAttribute(KeyIdentities.SUSPENDED))) {
            throw refusal();
        }
    }

    static ProblemException refusal() {
        return new ProblemException(
                403,
                "workspace-suspended",
                "Workspace suspended",
                "This workspace is suspended, and nothing in it is lost. Ask whoever runs Ledgerlink for you to resume it.",
                List.of());
    }
}
