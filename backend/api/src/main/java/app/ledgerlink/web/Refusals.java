package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import app.ledgerlink.shared.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what an address or a length rules out before anybody is asked who calls, and gives what the server below
 * refuses the form of every other problem.
 */
@ApplicationScoped
class Refusals {

    /** After the headers that every answer has, before all else. */
    private static final int EARLY = -999;

    private static final List<Integer> OF_THE_SERVER = List.of(400, 404, 405, 406, 413, 414, 415, 431);
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADERS = 16_000;

    private final Answers answers;
    private final long largestBody;

    Refusals(Answers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.answers = answers;
        this.largestBody = largestBody.asLongValue();
    }

    /** The framework would answer a malformed address with nothing but a status; {@link Address} looks at each instead. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    void routes(@Observes Router router) {
        router.route().order(EARLY).handler(this::lookAt);
        OF_THE_SERVER.forEach(
                status -> router.errorHandler(status, context -> answers.refuse(context, Problem.ofStatus(status))));
    }

    private void lookAt(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            answers.refuse(context, Problem.ofStatus(414));
            return;
        }
        if (size(request.headers()) > LARGEST_HEADERS) {
            answers.refuse(context, Problem.ofStatus(431));
            return;
        }
        String unreadable = Address.firstUnreadable(request.uri());
        if (unreadable != null) {
            answers.refuse(
                    context,
                    ProblemException.invalid(unreadable, Address.EXPECTED).toProblem(null));
        } else if (isTooLarge(request.getHeader("Content-Length"))) {
            answers.refuseAndClose(
                    context, 413, "too-large", "The request is too large", "Send at most 1 MB in one request.");
        } else {
            context.next();
        }
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private boolean isTooLarge(String contentLength) {
        return contentLength != null && (contentLength.length() > 18 || Long.parseLong(contentLength) > largestBody);
    }
}
