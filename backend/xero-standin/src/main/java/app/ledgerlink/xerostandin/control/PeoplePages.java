package app.ledgerlink.xerostandin.control;

import static app.ledgerlink.xerostandin.http.Page.escape;
import static app.ledgerlink.xerostandin.http.Page.hidden;
import static app.ledgerlink.xerostandin.http.Page.input;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import app.ledgerlink.xerostandin.http.Forms;
import app.ledgerlink.xerostandin.http.Page;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The small pages on which a person sees and changes the stand-in. */
final class PeoplePages {
    private static final int SHOWN = 50;
    private final Control control;

    PeoplePages(Control control) {
        this.control = control;
    }

    void add(BiConsumer<String, Handler<RoutingContext>> route) {
        route.accept("/", context -> send(context, home()));
        route.accept("/standin/books", this::books);
        route.accept("/standin/do", this::act);
    }

    private Answer home() {
        var html = new StringBuilder("<h2>Organisations</h2><table><tr><th>Name</th><th>Currency</th>"
                + "<th>Contacts</th><th>Invoices</th></tr>");
        for (Books books : control.shelf().all()) {
            var o = books.organisation();
            html.append("<tr><td><a href=\"/standin/books?tenant=")
                    .append(o.id())
                    .append("\">")
                    .append(escape(o.name()))
                    .append("</a></td><td>")
                    .append(escape(o.baseCurrency()))
                    .append("</td><td class=\"n\">")
                    .append(books.contacts().size())
                    .append("</td><td class=\"n\">")
                    .append(books.documents(Kind.INVOICE).size())
                    .append("</td></tr>");
        }
        html.append("</table><h2>Break something</h2>")
                .append(form(
                        "break",
                        input("Status of the next call", "number", "status", "500")
                                + input("Path holds", "text", "path", "Invoices"),
                        "Break the next call"))
                .append(form("expire", "", "Expire access tokens"))
                .append(form("kill", "", "Kill refresh tokens"))
                .append(form("beat", "", "Make some business"))
                .append(calls());
        return Page.answer(200, "The stand-in", html.toString());
    }

    private String calls() {
        var rows = new StringBuilder("<h2>Calls of late</h2><table>");
        var entries = control.calls().entries();
        for (var call : entries.subList(Math.max(0, entries.size() - 20), entries.size())) {
            rows.append("<tr><td>")
                    .append(call.status())
                    .append("</td><td>")
                    .append(escape(call.method() + " " + call.path()))
                    .append("</td><td>")
                    .append(escape(call.query()))
                    .append("</td></tr>");
        }
        return rows.append("</table>").toString();
    }

    private void books(RoutingContext context) {
        var tenant = context.request().getParam("tenant", "");
        var found = control.shelf().all().stream()
                .filter(b -> b.organisation().id().toString().equals(tenant))
                .findFirst();
        if (found.isEmpty()) {
            send(context, Page.answer(404, "Not found", "<p>The stand-in has no such organisation.</p>"));
            return;
        }
        var books = found.get();
        var query = context.request().getParam("q", "");
        var lower = query.toLowerCase(Locale.ROOT);
        var html = new StringBuilder(
                "<p><a href=\"/\">All organisations</a></p><form><input type=\"hidden\" name=\"tenant\""
                        + " value=\"" + books.organisation().id()
                        + "\"><label>Name holds <input type=\"text\" name=\"q\" value=\""
                        + escape(query)
                        + "\"></label><button>Search</button></form><table><tr><th>Contact</th><th>Status</th>"
                        + "<th>Documents</th></tr>");
        synchronized (books) {
            books.contacts().stream()
                    .filter(c -> c.name() != null
                            && c.name().toLowerCase(Locale.ROOT).contains(lower))
                    .sorted(Comparator.comparing(Contact::name))
                    .limit(SHOWN)
                    .forEach(c -> html.append("<tr><td><a href=\"/Contacts/View/")
                            .append(c.id())
                            .append("\">")
                            .append(escape(c.name()))
                            .append("</a></td><td>")
                            .append(escape(c.status()))
                            .append("</td><td class=\"n\">")
                            .append(books.documentsOf(c.id()).size())
                            .append("</td></tr>"));
        }
        send(
                context,
                Page.answer(
                        200,
                        books.organisation().name(),
                        html.append("</table>").toString()));
    }

    private void act(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            send(context, Page.answer(405, "Use the buttons", "<p>Changes are made by the forms of these pages.</p>"));
            return;
        }
        var form = Forms.decode(context.body().asString());
        var what = form.getOrDefault("what", "");
        var problem = "";
        try {
            act(what, form);
        } catch (IllegalArgumentException | Refused e) {
            problem = String.valueOf(e.getMessage());
        }
        if (!problem.isEmpty()) {
            send(context, Page.answer(400, "That cannot be done", "<p>" + escape(problem) + "</p>"));
            return;
        }
        var back = form.getOrDefault("back", "/");
        send(context, Answer.empty(303).with("Location", back.startsWith("/") && !back.startsWith("//") ? back : "/"));
    }

    private void act(String what, Map<String, String> form) {
        switch (what) {
            case "break" ->
                control.faults()
                        .plan(Fault.status(Integer.parseInt(form.getOrDefault("status", "500")), form.get("path"), 1));
            case "expire" -> control.identity().expireAccessTokens();
            case "kill" -> control.identity().killRefreshTokens();
            case "beat" -> control.beat();
            default -> {
                var request = JsonNodeFactory.instance.objectNode().put("action", what);
                form.forEach(request::put);
                Actions.run(control.books(form.get("tenant")), request);
            }
        }
    }

    private static String form(String what, String fields, String button) {
        return Page.form("/standin/do", hidden("what", what) + fields, button);
    }

    private static void send(RoutingContext context, Answer answer) {
        context.response().setStatusCode(answer.status());
        answer.headers().forEach(context.response()::putHeader);
        context.response().end(Buffer.buffer(answer.body()));
    }
}
