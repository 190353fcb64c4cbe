package app.ledgerlink.identity;

import app.ledgerlink.shared.LogContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Has each line of the log say which request it belongs to, and of which workspace. */
@Provider
@Priority(RequestInLog.BEFORE_OTHERS)
class RequestInLog implements ContainerRequestFilter {

    static final int BEFORE_OTHERS = 1;

    private final SecurityIdentity identity;

    private final RoutingContext routing;

    @Context
    ResourceInfo resource;

    RequestInLog(SecurityIdentity identity, RoutingContext routing) {
        this.identity = identity;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UUID workspace = identity.getPrincipal() instanceof User user ? user.workspaceId() : null;
        LogContext.ofRequest(workspace, resource.getResourceMethod().getName(), routing.get(LogContext.REQUEST));
    }
}
