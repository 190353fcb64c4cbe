package app.ledgerlink.xerostandin.server;

import app.ledgerlink.xerostandin.accounting.Accounting;
import app.ledgerlink.xerostandin.accounting.Limits;
import app.ledgerlink.xerostandin.auth.Connections;
import app.ledgerlink.xerostandin.auth.LoginPages;
import app.ledgerlink.xerostandin.auth.OAuthServer;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.Page;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import java.util.function.Function;

/** Which path leads where. The three hosts of the real one are served from one port. */
final class Routes {
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private final Router router;
    private final Sender sender;

    Routes(Router router, Sender sender) {
        this.router = router;
        this.sender = sender;
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    }

    void identity(OAuthServer server, LoginPages pages) {
        get("/identity/connect/authorize", pages::authorize);
        post("/identity/login", pages::login);
        post("/identity/consent", pages::consent);
        post("/connect/token", server::token);
        post("/connect/revocation", server::revoke);
        get("/connect/userinfo", server::userInfo);
        get("/.well-known/openid-configuration", call -> server.discovery());
        get("/.well-known/openid-configuration/jwks", call -> server.keys());
    }

    void records(RecordPages pages) {
        get("/organisationlogin/default.aspx", pages::deepLink);
        get("/Contacts/View/*", pages::contact);
        get("/AccountsReceivable/View.aspx", pages::invoice);
        get("/app/quotes/view/*", pages::quote);
    }

    void connections(Connections connections, Limits limits) {
        blocking(
                router.routeWithRegex(HttpMethod.GET, "(?i)/connections/?"),
                call -> limits.appStamped(connections.handle(call, null)));
        blocking(
                router.routeWithRegex(HttpMethod.DELETE, "(?i)/connections/[^/]+"),
                call -> connections.handle(
                        call, call.path().substring(call.path().lastIndexOf('/') + 1)));
    }

    void accounting(Accounting accounting) {
        router.route(Accounting.BASE + "*").blockingHandler(context -> sender.serve(context, accounting::serve), false);
    }

    /** Everything else. */
    void otherwise() {
        router.route()
                .handler(context -> sender.send(
                        context, call -> Page.answer(404, "Nothing here", "<p>The stand-in has no such page.</p>")));
        router.errorHandler(500, Routes::broken);
    }

    void get(String path, Function<Call, Answer> work) {
        blocking(router.get(path), work);
    }

    void post(String path, Function<Call, Answer> work) {
        blocking(router.post(path), work);
    }

    /**
     * Without noting the call and without faults.
     *
     * @param pattern in the router's own terms
     */
    void quiet(String pattern, Handler<RoutingContext> handler) {
        router.route(pattern).blockingHandler(handler, false);
    }

    private void blocking(Route route, Function<Call, Answer> work) {
        route.blockingHandler(context -> sender.send(context, work), false);
    }

    /** A fault of the stand-in itself. */
    private static void broken(RoutingContext context) {
        var failure = context.failure();
        var name = failure == null ? "unknown" : failure.toString();
        System.getLogger("standin").log(System.Logger.Level.ERROR, "a handler failed", failure);
        context.response()
                .setStatusCode(500)
                .putHeader("Content-Type", Answer.JSON)
                .end("{\"ErrorNumber\":500,\"Type\":\"UnknownErrorException\",\"Message\":\"stand-in failed: "
                        + name.replaceAll("[^\\w .:()-]", " ").toLowerCase(Locale.ROOT) + "\"}");
    }
}
