package app.ledgerlink.xerostandin.server;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;

/** Routes beside those that the real one has. */
public interface ControlRoutes {

    /** @param route takes a path pattern and what handles it */
    void add(BiConsumer<String, Handler<RoutingContext>> route);
}
