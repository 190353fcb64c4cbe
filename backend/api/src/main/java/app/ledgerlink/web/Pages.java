package app.ledgerlink.web;

import app.ledgerlink.shared.DatabaseAway;
import app.ledgerlink.shared.Deployment;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.LogContext;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Headers of every answer, and the front end's own addresses: a deep link gets its start page. */
@ApplicationScoped
class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    static final int BEFORE_ALL = -1_000;
    private static final int AFTER_ALL = 100_000;
    private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z0-9]+");
    private static final Pattern NO_PAGE = Pattern.compile("/(assets|q)(/.*)?");
    private static final Pattern API = Pattern.compile("/api(/.*)?");

    /**
     * Styles: Mantine sets sizes and colours by style attributes, and its responsive props by style elements (ADR 20).
     * Elements must not come from other sites either way; scripts are ours alone.
     */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private final Answers answers;
    private final boolean https;

    Pages(Answers answers, Deployment deployment) {
        this.answers = answers;
        https = deployment.isHttps();
    }

    void routes(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::addHeaders).failureHandler(this::failed);
        router.route().order(AFTER_ALL).handler(this::fallBack);
    }

    private void addHeaders(RoutingContext context) {
        String path = pathOf(context);
        String id = Ids.next().toString();
        context.put(LogContext.REQUEST, id);
        context.addHeadersEndHandler(ended -> {
            var headers = context.response().headers();
            headers.set("Request-Id", id);
            headers.set("Content-Security-Policy", CONTENT_POLICY);
            headers.set("X-Frame-Options", "DENY");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Permissions-Policy", NO_DEVICES);
            headers.set("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
            if (https) {
                headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            if (isData(path, context.response().getStatusCode()) && !headers.contains("Content-Disposition")) {
                headers.set("Content-Disposition", "attachment; filename=\"api.json\"");
            }
            headers.set("Cache-Control", caching(path, context.response().getStatusCode()));
        });
        context.next();
    }

    /** What no browser may open as a page, whatever it takes it for; a redirect shows nothing. */
    private static boolean isData(String path, int status) {
        return API.matcher(path).matches() && (status < 300 || status >= 400);
    }

    /** As it came where it cannot be decoded; {@link Refusals} tells so. */
    private static String pathOf(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            return String.valueOf(context.request().path());
        }
    }

    /** The build names files under /assets by their content; all else is asked for anew. */
    private static String caching(String path, int status) {
        if (API.matcher(path).matches()) {
            return "no-store";
        }
        return path.startsWith("/assets/") && status == 200 ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private void fallBack(RoutingContext context) {
        String path = context.normalizedPath();
        if (API.matcher(path).matches()) {
            answers.refuse(context, 404, "not-found", "Not found", "The API has no such address.");
        } else if (isPage(context, path)) {
            context.reroute("/index.html");
        } else {
            context.next();
        }
    }

    private static boolean isPage(RoutingContext context, String path) {
        return context.request().method().equals(HttpMethod.GET)
                && !FILE.matcher(path).matches()
                && !NO_PAGE.matcher(path).matches();
    }

    /** What failed before a resource was asked: whoever calls is not known yet when the database is away. */
    private void failed(RoutingContext context) {
        if (context.failure() == null || context.response().headWritten() || !DatabaseAway.is(context.failure())) {
            context.next();
            return;
        }
        LOG.warnf("The database does not answer: %s", context.failure());
        context.response().putHeader("Retry-After", String.valueOf(DatabaseAway.RETRY_AFTER_SECONDS));
        answers.refuse(context, DatabaseAway.problem(context.failure()));
    }
}
