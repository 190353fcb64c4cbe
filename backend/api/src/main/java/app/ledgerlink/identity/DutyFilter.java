package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Keeps a session that has a duty from everything but the session's own resources, where the duty is done. */
@Provider
class DutyFilter implements ContainerRequestFilter {

    private final CurrentCaller caller;

    @Context
    ResourceInfo resource;

    DutyFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<Duty> duties = caller.duties();
        if (!duties.isEmpty() && !isOfTheSession()) {
            throw new ProblemException(403, "duty-first", "Something comes first", words(duties.get(0)), List.of());
        }
    }

    /** By the class that answers, so that no spelling of a path passes. */
    private boolean isOfTheSession() {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        return path != null
                && path.value().startsWith("/session")
                && resource.getResourceClass() != JoinedAccountResource.class;
    }

    private static String words(Duty duty) {
        return switch (duty) {
            case CHANGE_PASSWORD -> "Your password is a temporary one. Change it, then go on.";
            case SET_UP_SECOND_FACTOR -> "Your workspace requires a second factor. Set one up, then go on.";
        };
    }
}
