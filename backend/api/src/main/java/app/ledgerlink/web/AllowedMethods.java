package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Tells with each 405 which methods the address takes (RFC 9110, 15.5.6). The framework leaves that out, and where two
 * resources share the beginning of an address it answers 404 to a method that neither takes; that becomes a 405 here.
 */
@Provider
class AllowedMethods implements ContainerResponseFilter {

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if ((status == NOT_FOUND || status == NOT_ALLOWED)
                && request instanceof ResteasyReactiveContainerRequestContext reactive
                && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext context
                && context.getTarget() == null) {
            Set<String> methods = methods(context);
            if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
                response.setStatus(NOT_ALLOWED);
                response.setEntity(Problem.ofStatus(NOT_ALLOWED));
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }

    /** Of all resources that the address may be of, as the framework looks for them. */
    private static Set<String> methods(ResteasyReactiveRequestContext context) {
        String path = context.getPathWithoutPrefix();
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(context.getDeployment().getClassMappers());
        Set<String> methods = new TreeSet<>();
        for (RequestMatch<InitialMatch> of = classes.map(path); of != null; of = classes.continueMatching(path, of)) {
            String remaining = of.remaining.isEmpty() ? "/" : of.remaining;
            Stream.of(of.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                    .filter(byMethod -> byMethod.getValue().map(remaining) != null)
                    .map(java.util.Map.Entry::getKey)
                    .filter(Objects::nonNull)
                    .forEach(methods::add);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            // the framework answers it itself
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }
}
