package app.ledgerlink.web;

import app.ledgerlink.shared.Identified;
import app.ledgerlink.shared.Network;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Counts requests that were refused for who asks, from where, or how often (OWASP ASVS 4.0.3, 8.1.4 and 11.1.8), and has the
 * log tell of them (7.2.2): what was asked, by whose id, from where and why not. A flood is counted whole and told in part.
 */
@ApplicationScoped
class RefusedRequests {

    static final String COUNTER = "ledgerlink.requests.refused";

    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);
    private static final int FOREIGN_HOST = 421;

    private final Map<Integer, Counter> counters;
    private final LineLimit lines;

    RefusedRequests(
            MeterRegistry registry, @ConfigProperty(name = "ledgerlink.limits.refusals-in-log-a-minute") int aMinute) {
        lines = new LineLimit(aMinute);
        counters = Stream.of(401, 403, FOREIGN_HOST, 429)
                .collect(Collectors.toMap(
                        Function.identity(), status -> registry.counter(COUNTER, "status", String.valueOf(status))));
    }

    void routes(@Observes Router router) {
        router.route().order(Pages.BEFORE_ALL).handler(context -> {
            context.addHeadersEndHandler(
                    ended -> answered(context, context.response().getStatusCode()));
            context.next();
        });
    }

    private void answered(RoutingContext context, int status) {
        Counter counter = counters.get(status);
        if (counter == null) {
            return;
        }
        counter.increment();
        // Nobody was refused who brought nothing to be let in with: pages ask so whether somebody is signed in.
        if (status != 401 || RequestCaller.credential(context) != null) {
            tell(context, status);
        }
    }

    private void tell(RoutingContext context, int status) {
        String address = context.request().remoteAddress().hostAddress();
        OptionalLong left = lines.take(Network.of(address));
        if (left.isEmpty()) {
            return;
        }
        LOG.infof(
                "Refused with %d: %s %s, caller %s, from %s, %s%s",
                status,
                MetricLabels.methodOf(context),
                placeOf(context),
                RequestCaller.of(context) instanceof Identified caller ? caller.id() : "unknown",
                address,
                context.get(Answers.PROBLEM, "/problems/http-" + status),
                left.getAsLong() == 0 ? "" : "; " + left.getAsLong() + " before it are not told");
    }

    /** Never the address as it was typed: it may hold what is nobody's business. */
    private static String placeOf(RoutingContext context) {
        String template = MetricLabels.templateOf(context);
        return template == null
                ? MetricLabels.kind(String.valueOf(context.request().path()))
                : "/api" + template;
    }
}
