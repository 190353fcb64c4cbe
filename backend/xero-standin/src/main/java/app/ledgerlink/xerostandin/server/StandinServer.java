package app.ledgerlink.xerostandin.server;

import app.ledgerlink.xerostandin.auth.Connections;
import app.ledgerlink.xerostandin.auth.LoginPages;
import app.ledgerlink.xerostandin.auth.OAuthServer;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP side: listens, routes, answers. */
public final class StandinServer implements AutoCloseable {
    private static final long PATIENCE = 20;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(16));
    private final Parts parts;
    private volatile Handler<HttpServerRequest> doors =
            request -> request.response().setStatusCode(503).end();
    private HttpServer server;

    public StandinServer(Parts parts) {
        this.parts = parts;
    }

    /** @throws IllegalStateException when the port cannot be had */
    public void listen(String host, int port) {
        var options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setCompressionSupported(true)
                .setCompressionLevel(1)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(16 * 1024)
                .setIdleTimeout(120);
        // The port must be known before the routes are, since the issuer names it.
        server = vertx.createHttpServer(options).requestHandler(request -> doors.handle(request));
        await(server.listen());
    }

    public int port() {
        return server.actualPort();
    }

    /**
     * Opens the doors.
     *
     * @param controls the extra routes for tests and people, or null for none
     */
    public void open(String issuer, ControlRoutes controls) {
        var router = Router.router(vertx);
        var routes = new Routes(router, new Sender(parts));
        routes.identity(new OAuthServer(parts.identity(), issuer), new LoginPages(parts.identity(), parts.shelf()));
        routes.connections(new Connections(parts.identity(), parts.shelf()), parts.limits());
        routes.accounting(parts.accounting());
        routes.records(new RecordPages(parts.shelf(), controls != null));
        if (controls != null) {
            controls.add(routes::quiet);
        }
        routes.otherwise();
        doors = router;
    }

    /** Runs something again and again; the runs do not overlap. */
    public void every(Duration period, Runnable work) {
        vertx.setPeriodic(
                period.toMillis(),
                id -> vertx.executeBlocking(() -> {
                            work.run();
                            return null;
                        })
                        .onFailure(StandinServer::failed));
    }

    private static void failed(Throwable failure) {
        System.getLogger("standin").log(System.Logger.Level.ERROR, "regular work failed", failure);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the stand-in cannot start or stop: " + e.getMessage(), e);
        }
    }
}
