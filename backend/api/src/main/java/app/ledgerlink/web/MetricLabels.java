package app.ledgerlink.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of requests in the metrics: the template of the path where a resource answers, else only its kind, so that no
 * id, no invented path and no invented method becomes a label.
 */
@ApplicationScoped
class MetricLabels {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> KINDS = Set.of("/api", "/assets", "/pages", "NOT_FOUND", "REDIRECTION");
    /** Where the framework leaves the template of the resource that it chose. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Set<String> templates = ConcurrentHashMap.newKeySet();

    void routes(@Observes Router router) {
        router.route().order(Pages.BEFORE_ALL).handler(this::label);
    }

    private void label(RoutingContext context) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(kind(String.valueOf(context.request().path())));
            context.addHeadersEndHandler(ended -> {
                String template = templateOf(context);
                if (template != null) {
                    templates.add(template);
                }
            });
        }
        context.next();
    }

    /** What the server refuses before any handler is asked comes here with its own path. */
    @Produces
    @Singleton
    MeterFilter knownLabels() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(REQUESTS)
                        ? id.replaceTags(
                                id.getTags().stream().map(tag -> known(tag)).toList())
                        : id;
            }
        };
    }

    private Tag known(Tag tag) {
        return switch (tag.getKey()) {
            case "method" -> Tag.of("method", method(tag.getValue()));
            case "uri" ->
                KINDS.contains(tag.getValue()) || templates.contains(tag.getValue())
                        ? tag
                        : Tag.of("uri", kind(tag.getValue()));
            default -> tag;
        };
    }

    /** @return null where no resource was chosen */
    static String templateOf(RoutingContext context) {
        return ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
    }

    static String methodOf(RoutingContext context) {
        return method(context.request().method().name());
    }

    private static String method(String name) {
        return METHODS.contains(name) ? name : "OTHER";
    }

    static String kind(String path) {
        if (path.equals("/api") || path.startsWith("/api/")) {
            return "/api";
        }
        return path.startsWith("/assets/") ? "/assets" : "/pages";
    }
}
