package app.ledgerlink.xerostandin.control;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Lets only callers of this machine to the controls, and no page of another site. */
final class Guard {
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");
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

    /** Browsers tell where a request comes from; a name that is not this machine's may lead here from anywhere. */
    private boolean foreign(RoutingContext context) {
        var request = context.request();
        var site = request.getHeader("Sec-Fetch-Site");
        boolean acts = !request.method().equals(HttpMethod.GET);
        if (acts && site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        var host = String.valueOf(request.getHeader("Host"));
        var origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("//" + host)
                || !remote && !LOOPBACK.matcher(host).matches();
    }
}
