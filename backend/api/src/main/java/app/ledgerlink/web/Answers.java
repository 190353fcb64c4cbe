package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Writes {@link Problem} details for requests that end before a resource is asked. */
@Singleton
class Answers {

    /** Where the type of the problem is kept that a request ends with. */
    static final String PROBLEM = "ledgerlink.problem";

    /** So much of a body passes by unread; for more the connection is given up. */
    private static final long MOST_PASSED_BY = 64 << 10;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when the answer has begun or nobody waits for it any more. */
    void refuse(RoutingContext context, int status, String type, String title, String detail) {
        refuse(context, new Problem("/problems/" + type, title, status, detail, null, null));
    }

    void refuse(RoutingContext context, Problem problem) {
        if (context.response().headWritten() || context.response().closed()) {
            return;
        }
        context.put(PROBLEM, problem.type());
        passBody(context);
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    /** The next request of the connection stands behind the body of this one, which nobody reads. */
    private static void passBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        String length = request.getHeader("Content-Length");
        boolean endsSoon = length == null || length.length() < 10 && Long.parseLong(length) <= MOST_PASSED_BY;
        if (endsSoon && !request.headers().contains("Transfer-Encoding") && request.getHeader("Expect") == null) {
            request.resume();
        } else {
            close(context);
        }
    }

    private static void close(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        context.addEndHandler(ended -> context.request().connection().close());
    }

    /** For a request whose rest nobody reads: the connection cannot be used again. */
    void refuseAndClose(RoutingContext context, int status, String type, String title, String detail) {
        if (context.response().headWritten() || context.response().closed()) {
            return;
        }
        close(context);
        refuse(context, status, type, title, detail);
    }
}
