package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps an API key to the operations of its scopes ({@link KeyOperations}). */
@Provider
class KeyScopeFilter implements ContainerRequestFilter {

    private final SecurityIdentity identity;

    @Context
    ResourceInfo resource;

    KeyScopeFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Set<KeyScope> held = identity.getAttribute(KeyIdentities.SCOPES);
        String operation = resource.getResourceMethod().getName();
        if (held == null || KeyOperations.isOpen(operation)) {
            return;
        }
        Set<KeyScope> needed = KeyOperations.needed(operation);
        if (needed.isEmpty()) {
            throw CurrentCaller.needsAPerson();
        }
        String missing = needed.stream()
                .filter(scope -> !held.contains(scope))
                .map(KeyScope::code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    403,
                    "missing-scope",
                    "Not allowed",
                    "This API key lacks the scope " + missing + ". Use a key that has it.",
                    List.of());
        }
    }
}
