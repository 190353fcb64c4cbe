package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/** Keeps API keys that may only read from changing anything. */
@Provider
class ReadOnlyKeyFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SecurityIdentity identity;

    ReadOnlyKeyFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Boolean.TRUE.equals(identity.getAttribute(KeyIdentities.READ_ONLY))
                && !READING.contains(request.getMethod())) {
            throw new ProblemException(
                    403,
                    "read-only-key",
                    "Not allowed",
                    "This API key may only read. Use one whose scope is WRITE or ADMIN.",
                    List.of());
        }
    }
}
