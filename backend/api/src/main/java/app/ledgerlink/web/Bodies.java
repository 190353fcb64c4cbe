package app.ledgerlink.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the body of a request before a worker is taken for it, so that senders who never finish hold no worker. Runs
 * after the caller is known: only whoever signed in, or has a key, may send much.
 */
@ApplicationScoped
class Bodies {

    /** After authentication and authorisation, which come at -200 and -100, before everything that reads a body. */
    private static final int AFTER_AUTHENTICATION = -50;

    private static final long MOST_BYTES = 1 << 20;
    /** What is open to all is a sign-in. */
    private static final long MOST_BYTES_OF_STRANGERS = 16 << 10;

    private final Answers answers;
    private final Duration patience;

    Bodies(Answers answers, @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
        this.answers = answers;
        this.patience = patience;
    }

    void routes(@Observes Router router) {
        router.route("/api/*").order(AFTER_AUTHENTICATION).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = lengthOf(request);
        if (request.isEnded() || length == 0) {
            goOn(context, Buffer.buffer());
        } else if (length > most(context)) {
            tooLarge(context);
        } else {
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                context.response().writeContinue();
            }
            collect(context);
        }
    }

    /** The library's handler would take forms apart and keep files, which nothing here asks for. */
    private void collect(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        long timer = context.vertx().setTimer(patience.toMillis(), late -> tooSlow(context));
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        request.exceptionHandler(broken -> answers.refuseAndClose(
                context, 400, "unreadable", "The request cannot be read", "Its body is not as its headers say."));
        request.handler(part -> {
            if (body.length() + part.length() > most(context)) {
                tooLarge(context);
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(whole -> {
            context.vertx().cancelTimer(timer);
            if (!context.response().headWritten()) {
                goOn(context, body);
            }
        });
        request.resume();
    }

    /** Whoever is given no body would wait for one that came and went. */
    private static void goOn(RoutingContext context, Buffer body) {
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    /** @return 0 without a body, -1 where only the end of the body will tell */
    private static long lengthOf(HttpServerRequest request) {
        if (request.headers().contains("Transfer-Encoding")) {
            return -1;
        }
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private void tooSlow(RoutingContext context) {
        answers.refuseAndClose(
                context,
                408,
                "too-slow",
                "The request did not arrive in time",
                "Its body was not complete after " + patience.toSeconds()
                        + " seconds. Nothing was changed; try again.");
    }

    private void tooLarge(RoutingContext context) {
        answers.refuseAndClose(
                context,
                413,
                "too-large",
                "The request is too large",
                "Send at most " + (isKnown(context) ? "1 MB" : "16 kB") + " in one request.");
    }

    private static long most(RoutingContext context) {
        return isKnown(context) ? MOST_BYTES : MOST_BYTES_OF_STRANGERS;
    }

    private static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}
