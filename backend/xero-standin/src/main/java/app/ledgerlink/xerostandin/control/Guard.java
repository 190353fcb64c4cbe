package app.ledgerlink.xerostandin.control;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Lets only callers of this machine to the controls, and no page of another site. */
final class Guard {
    private final boolean remote;

    Guard(boolean remote) {
        this.remote = remote;
    }

    Handler<RoutingContext> around(Handler<RoutingContext> handler) {
        return context -> {
            if (!near(context) || foreign(context)) {
                context.response().setStatusCode(403).end("The controls of the stand-in answer this machine only");
            } else {
                handler.handle(context);
            }
        };
    }

    private boolean near(RoutingContext context) {
        if (remote) {
            return true;
        }
        try {
            return InetAddress.getByName(context.request().remoteAddress().hostAddress())
                    .isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean foreign(RoutingContext context) {
        var origin = context.request().getHeader("Origin");
        return origin != null && !origin.endsWith("//" + context.request().getHeader("Host"));
    }
}
