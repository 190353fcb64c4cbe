package app.ledgerlink.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
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

    private static final String TIMER = Bodies.class.getName();

    private final Answers answers;
    private final Duration patience;
    private final Handler<RoutingContext> reader = BodyHandler.create(false).setBodyLimit(MOST_BYTES);
    private final Handler<RoutingContext> readerForStrangers =
            BodyHandler.create(false).setBodyLimit(MOST_BYTES_OF_STRANGERS);

    Bodies(Answers answers, @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
        this.answers = answers;
        this.patience = patience;
    }

    void routes(@Observes Router router) {
        router.route("/api/*")
                .order(AFTER_AUTHENTICATION)
                .handler(this::read)
                .handler(this::isRead)
                .failureHandler(this::failed);
    }

    private void read(RoutingContext context) {
        if (!context.request().isEnded()) {
            long timer = context.vertx().setTimer(patience.toMillis(), late -> tooSlow(context));
            context.put(TIMER, timer);
            context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        }
        (isKnown(context) ? reader : readerForStrangers).handle(context);
    }

    private void isRead(RoutingContext context) {
        Long timer = context.remove(TIMER);
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
        if (context.body().buffer() == null) {
            // Without one, whoever reads the request next waits for a body that came and went.
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
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

    /** While the body is not whole, whatever fails is the sender's. */
    private void failed(RoutingContext context) {
        if (context.get(TIMER) == null) {
            context.next();
            return;
        }
        switch (context.statusCode()) {
            case 413 ->
                answers.refuseAndClose(
                        context,
                        413,
                        "too-large",
                        "The request is too large",
                        "Send at most " + (isKnown(context) ? "1 MB" : "16 kB") + " in one request.");
            case 417 ->
                answers.refuseAndClose(
                        context,
                        417,
                        "expectation-failed",
                        "The request expects what is not offered",
                        "Send it without the header Expect.");
            default ->
                answers.refuseAndClose(
                        context,
                        400,
                        "unreadable",
                        "The request cannot be read",
                        "Its body is not as its headers say.");
        }
    }

    private static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}
