package app.ledgerlink.xerostandin.control;

import app.ledgerlink.xerostandin.accounting.Dialect;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.server.ControlRoutes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The controls over HTTP under /standin, in JSON. The README lists them. */
public final class ControlEndpoint implements ControlRoutes {
    private final Control control;
    private final Guard guard;
    private final PeoplePages pages;

    /** @param remote lets callers of other machines in */
    public ControlEndpoint(Control control, boolean remote) {
        this.control = control;
        this.guard = new Guard(remote);
        this.pages = new PeoplePages(control);
    }

    @Override
    public void add(BiConsumer<String, Handler<RoutingContext>> route) {
        read(route, "health", r -> Map.of("organisations", control.shelf().all().size()));
        put(route, "load", this::load);
        put(route, "clock", this::clock);
        put(route, "beat", r -> done(control::beat));
        put(route, "tokens/expire", r -> Map.of("expired", control.identity().expireAccessTokens()));
        put(
                route,
                "tokens/kill-refresh",
                r -> Map.of("killed", control.identity().killRefreshTokens()));
        put(route, "faults", this::fault);
        put(route, "faults/clear", r -> done(control.faults()::clear));
        put(route, "limits", this::limits);
        put(route, "dialect", this::dialect);
        read(
                route,
                "organisations",
                r -> BooksView.organisations(control.shelf().all()));
        put(route, "offline", this::offline);
        put(
                route,
                "disconnect",
                r -> Map.of(
                        "disconnected",
                        control.identity()
                                .disconnectTenant(books(r).organisation().id())));
        put(
                route,
                "set-up-anew",
                r -> Map.of(
                        "tenant",
                        control.setUpAnew(books(r)).organisation().id().toString()));
        put(route, "after-page", this::afterPage);
        put(route, "actions", r -> {
            var id = Actions.run(books(r), r);
            return id == null ? Map.of() : Map.of("id", id.toString());
        });
        read(route, "records", r -> BooksView.records(books(r), Find.need(r, "kind")));
        read(route, "contacts", r -> BooksView.numbered(books(r), Find.need(r, "number")));
        read(route, "figures", r -> BooksView.figures(books(r)));
        read(route, "calls", r -> control.calls().entries());
        read(route, "calls/counts", r -> control.calls().counts());
        put(route, "calls/clear", r -> done(control.calls()::clear));
        pages.add((path, handler) -> route.accept(path, guard.around(handler)));
    }

    private Object load(JsonNode request) {
        control.load(Find.need(request, "scenario"));
        return BooksView.organisations(control.shelf().all());
    }

    private Object clock(JsonNode request) {
        var seconds = Find.number(request, "advanceSeconds");
        control.advance(Duration.ofSeconds(seconds == null ? 0 : seconds));
        return Map.of("now", control.clock().instant());
    }

    private Object fault(JsonNode request) {
        var times = Find.number(request, "times");
        var skip = Find.number(request, "skip");
        var status = Find.number(request, "status");
        var millis = Find.number(request, "millis");
        control.faults()
                .plan(new Fault(
                        Kind.valueOf(Find.need(request, "kind").toUpperCase(Locale.ROOT)),
                        Json.text(request, "path"),
                        Json.text(request, "method"),
                        times == null ? 1 : times,
                        skip == null ? 0 : skip,
                        status == null ? 500 : status,
                        Json.text(request, "body"),
                        headers(request),
                        millis == null ? 0 : millis));
        return Map.of();
    }

    private static Map<String, String> headers(JsonNode request) {
        var headers = new LinkedHashMap<String, String>();
        request.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        return headers;
    }

    private Object limits(JsonNode request) {
        var on = Json.text(request, "on");
        if (on != null) {
            control.limits().on("true".equals(on));
        }
        control.limits()
                .dial(
                        Find.number(request, "minute"),
                        Find.number(request, "day"),
                        Find.number(request, "concurrent"),
                        Find.number(request, "appMinute"));
        if (Find.number(request, "highVolume") != null) {
            control.highVolume(Find.number(request, "highVolume"));
        }
        var minute = Find.number(request, "minuteRemaining");
        var day = Find.number(request, "dayRemaining");
        if (minute != null || day != null) {
            control.limits().remaining(books(request).organisation().id(), minute, day);
        }
        return Map.of();
    }

    /** Members that are absent go back to the usual. */
    private Object dialect(JsonNode request) {
        var fields = Json.text(request, "refusedFields");
        var missing = Find.number(request, "missing");
        control.dialect(new Dialect(
                !"false".equals(Json.text(request, "pagination")),
                Find.number(request, "pageSize"),
                !"false".equals(Json.text(request, "ordered")),
                missing == null ? Dialect.USUAL.missing() : missing,
                fields == null || fields.isBlank() ? Set.of() : Set.of(fields.split(" *, *")),
                "true".equals(Json.text(request, "busyKeys"))));
        return control.dialect();
    }

    private Object offline(JsonNode request) {
        control.offline(books(request).organisation().id(), "true".equals(Find.need(request, "offline")));
        return Map.of();
    }

    /** "actions" run once, right after that page of "endpoint" was served. */
    private Object afterPage(JsonNode request) {
        var actions = request.get("actions");
        control.pages()
                .after(
                        Find.need(request, "endpoint"),
                        Find.number(request, "page"),
                        books -> actions.forEach(action -> Actions.run(books, action)));
        return Map.of();
    }

    /** The organisation named by "tenant" (id or name); the first one when none is named. */
    private Books books(JsonNode request) {
        var name = Json.text(request, "tenant");
        return name == null ? control.shelf().all().get(0) : control.books(name);
    }

    private static Object done(Runnable work) {
        work.run();
        return Map.of();
    }

    private void read(BiConsumer<String, Handler<RoutingContext>> route, String path, Function<JsonNode, Object> work) {
        route.accept("/standin/" + path, guard.around(context -> handle(context, work)));
    }

    /** What changes something wants a POST, which no image and no link of another site's page can make. */
    private void put(BiConsumer<String, Handler<RoutingContext>> route, String path, Function<JsonNode, Object> work) {
        route.accept("/standin/" + path, guard.around(context -> {
            if (context.request().method().equals(HttpMethod.POST)) {
                handle(context, work);
            } else {
                context.response().setStatusCode(405).putHeader("Allow", "POST").end("Use POST");
            }
        }));
    }

    private static void handle(RoutingContext context, Function<JsonNode, Object> work) {
        int status = 200;
        Object answer;
        try {
            answer = work.apply(request(context));
        } catch (IllegalArgumentException | Refused | IOException e) {
            status = 400;
            answer = Map.of("error", String.valueOf(e.getMessage()));
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.bytes(answer)));
    }

    /** The body, or the query as an object when there is none. */
    private static JsonNode request(RoutingContext context) throws IOException {
        var body = context.body().buffer();
        if (body != null && body.length() > 0) {
            return Json.tree(body.getBytes());
        }
        var query = JsonNodeFactory.instance.objectNode();
        context.queryParams().forEach(query::put);
        return query;
    }
}
