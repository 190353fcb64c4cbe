package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Tells programs that their workspace is suspended; people have no session there. */
@Provider
class SuspendedFilter implements ContainerRequestFilter {

    private static final String SUSPENDED =
            "select exists (select from workspace where id = ? and suspended_at is not null)";

    private final SecurityIdentity identity;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    SuspendedFilter(SecurityIdentity identity, CurrentCaller caller, Jdbi jdbi) {
        this.identity = identity;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (identity.getPrincipal() instanceof User user && caller.sessionHash() == null) {
            boolean suspended = jdbi.withHandle(h -> h.createQuery(SUSPENDED)
                    .bind(0, user.workspaceId())
                    .mapTo(boolean.class)
                    .one());
            if (suspended) {
                throw refusal();
            }
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
