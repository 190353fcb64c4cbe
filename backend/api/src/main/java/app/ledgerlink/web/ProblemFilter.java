package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Leaves with the request why a resource refused it, for whoever tells of it at the door. */
@Provider
class ProblemFilter implements ContainerResponseFilter {

    private final RoutingContext context;

    ProblemFilter(RoutingContext context) {
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            context.put(Answers.PROBLEM, problem.type());
        }
    }
}
