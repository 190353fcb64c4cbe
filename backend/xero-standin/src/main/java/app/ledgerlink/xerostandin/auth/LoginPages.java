package app.ledgerlink.xerostandin.auth;

import static app.ledgerlink.xerostandin.http.Page.escape;
import static app.ledgerlink.xerostandin.http.Page.hidden;
import static app.ledgerlink.xerostandin.http.Page.input;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.Forms;
import app.ledgerlink.xerostandin.http.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The pages on which a person logs in and grants: authorize, then login, then consent. */
public final class LoginPages {
    private static final String DEMO_EMAIL = "owner@standin.example";
    private static final String DEMO_PASSWORD = "standin";
    private static final Set<String> SILENT = Set.of(Scopes.OPENID, "profile", "email", Scopes.OFFLINE);
    private final Identity identity;
    private final Bookshelf shelf;
    private final Map<String, AuthorizeRequest> pending = new ConcurrentHashMap<>();

    public LoginPages(Identity identity, Bookshelf shelf) {
        this.identity = identity;
        this.shelf = shelf;
    }

    /** Checks what the app asks for. What is wrong is shown here; the browser is not sent back. */
    public Answer authorize(Call call) {
        var app = identity.app(String.valueOf(call.parameter("client_id"))).orElse(null);
        if (app == null) {
            return error("unauthorized_client", "This client id is not registered.");
        }
        var redirect = call.parameter("redirect_uri");
        if (redirect == null || !app.redirectUris().contains(redirect)) {
            return error("invalid_request", "Invalid redirect_uri");
        }
        if (!"code".equals(call.parameter("response_type"))) {
            return error("unsupported_response_type", "response_type must be code");
        }
        var scopes = Scopes.parse(call.parameter("scope"));
        if (scopes.isEmpty() || !app.scopes().containsAll(scopes)) {
            return error("unauthorized_client", "Invalid scope for client");
        }
        var challenge = call.parameter("code_challenge");
        if (challenge == null ? app.isPublic() : !"S256".equals(call.parameter("code_challenge_method"))) {
            return error("invalid_request", "A code challenge of method S256 is needed");
        }
        var request = new AuthorizeRequest(
                app.clientId(), redirect, scopes, call.parameter("state"), challenge, call.parameter("nonce"));
        var key = identity.mint().opaque();
        pending.put(key, request);
        return Page.answer(
                200,
                "Log in",
                "<p>" + escape(app.name()) + " asks for access. Any e-mail address and password will do.</p>"
                        + Page.form(
                                "/identity/login",
                                hidden("pending", key)
                                        + input("Email address", "email", "email", DEMO_EMAIL)
                                        + input("Password", "password", "password", DEMO_PASSWORD),
                                "Log in"));
    }

    public Answer login(Call call) {
        var form = form(call);
        var key = first(form, "pending");
        var email = first(form, "email");
        var request = pending.get(key);
        if (request == null || email.isBlank()) {
            return error("invalid_request", "This login has ended. Begin again in the app.");
        }
        var html = new StringBuilder("<form method=\"post\" action=\"/identity/consent\">")
                .append(hidden("pending", key))
                .append(hidden("email", email))
                .append("<fieldset><legend>Organisations</legend>");
        boolean first = true;
        for (Books books : shelf.all()) {
            var organisation = books.organisation();
            html.append("<label><input type=\"checkbox\" name=\"tenant\" value=\"")
                    .append(organisation.id())
                    .append(first ? "\" checked> " : "\"> ")
                    .append(escape(organisation.name()))
                    .append("</label>");
            first = false;
        }
        html.append("</fieldset><p>It asks for:</p><ul>");
        request.scopes().stream()
                .filter(s -> !SILENT.contains(s))
                .forEach(s -> html.append("<li>")
                        .append(escape(Scopes.inWords(s)))
                        .append(" <code>")
                        .append(escape(s))
                        .append("</code></li>"));
        html.append("</ul><button name=\"decision\" value=\"allow\">Allow access</button>")
                .append("<button name=\"decision\" value=\"deny\">Deny</button></form>");
        var app = identity.app(request.clientId()).orElseThrow();
        return Page.answer(200, app.name() + " wants access to your organisations", html.toString());
    }

    public Answer consent(Call call) {
        var form = form(call);
        var request = pending.get(first(form, "pending"));
        if (request == null) {
            return error("invalid_request", "This login has ended. Begin again in the app.");
        }
        if (!"allow".equals(first(form, "decision"))) {
            pending.remove(first(form, "pending"));
            return back(request, "error=access_denied&error_description=" + Forms.encode("The user refused access"));
        }
        var tenants = new ArrayList<UUID>();
        form.getOrDefault("tenant", List.of()).forEach(t -> tenants.add(UUID.fromString(t)));
        if (tenants.isEmpty()) {
            return Page.answer(
                    400, "Choose an organisation", "<p>Go back and tick at least one organisation, or deny.</p>");
        }
        pending.remove(first(form, "pending"));
        var code = identity.consent(request, first(form, "email"), tenants);
        return back(
                request,
                "code=" + Forms.encode(code) + "&scope="
                        + Forms.encode(String.join(" ", request.scopes())) + "&session_state="
                        + Forms.encode(identity.mint().opaque()));
    }

    private static Answer back(AuthorizeRequest request, String query) {
        var uri = request.redirectUri();
        var state = request.state() == null ? "" : "&state=" + Forms.encode(request.state());
        return Answer.empty(302).with("Location", uri + (uri.contains("?") ? "&" : "?") + query + state);
    }

    private static Answer error(String code, String why) {
        return Page.answer(
                500,
                "Sorry, something went wrong",
                "<p>Error code: 500</p><p>" + escape(code) + " : " + escape(why) + "</p>");
    }

    private static Map<String, List<String>> form(Call call) {
        return Forms.all(new String(call.body(), StandardCharsets.UTF_8));
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }
}
