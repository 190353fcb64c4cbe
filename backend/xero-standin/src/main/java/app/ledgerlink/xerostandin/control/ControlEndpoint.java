package app.ledgerlink.xerostandin.control;

import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.server.ControlRoutes;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.BiConsumer;

/** The controls over HTTP under /standin. */
public final class ControlEndpoint implements ControlRoutes {
    private final Control control;
    private final boolean remote;

    /** @param remote lets callers of other machines in */
    public ControlEndpoint(Control control, boolean remote) {
        this.control = control;
        this.remote = remote;
    }

    @Override
    public void add(BiConsumer<String, Handler<RoutingContext>> route) {
        route.accept(
                "/standin/health",
                context -> context.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new String(
                                Json.bytes(Map.of(
                                        "remote",
                                        remote,
                                        "organisations",
                                        control.shelf().all().size())),
                                java.nio.charset.StandardCharsets.UTF_8)));
    }
}
