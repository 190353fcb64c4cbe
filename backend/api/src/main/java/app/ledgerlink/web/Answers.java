package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Writes {@link Problem} details for requests that end before a resource is asked. */
@Singleton
class Answers {

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
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    /** For a request whose rest nobody reads: the connection cannot be used again. */
    void refuseAndClose(RoutingContext context, int status, String type, String title, String detail) {
        if (context.response().headWritten() || context.response().closed()) {
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(ended -> context.request().connection().close());
        refuse(context, status, type, title, detail);
    }
}
