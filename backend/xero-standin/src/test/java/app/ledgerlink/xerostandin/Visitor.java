package app.ledgerlink.xerostandin;

import app.ledgerlink.xerostandin.http.Forms;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Pattern;

/** A client of the stand-in for tests: logs in like a browser and calls like a program. */
public final class Visitor {
    public static final String REDIRECT = "http://localhost:8080/api/xero/callback";
    public static final String SCOPES = "openid profile email offline_access accounting.settings.read"
            + " accounting.contacts accounting.invoices accounting.payments accounting.reports.aged.read";
    private static final Pattern PENDING = Pattern.compile("name=\"pending\" value=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String access;
    private String refresh;
    private String tenant;

    public Visitor(XeroStandin standin) {
        base = standin.url();
    }

    /** Logs in and grants the first organisation. */
    public Visitor login(XeroStandin standin) throws IOException, InterruptedException {
        return login(standin, SCOPES);
    }

    public Visitor login(XeroStandin standin, String scopes) throws IOException, InterruptedException {
        tenant = standin.control().shelf().all().get(0).organisation().id().toString();
        var tokens = exchange(code(scopes, tenant));
        access = tokens.path("access_token").asText();
        refresh = tokens.path("refresh_token").asText();
        return this;
    }

    public HttpResponse<String> authorize(String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/identity/connect/authorize?" + query)));
    }

    public static String query(String scopes) {
        return "response_type=code&client_id=" + Options.CLIENT_ID + "&redirect_uri=" + Forms.encode(REDIRECT)
                + "&scope=" + Forms.encode(scopes) + "&state=abc";
    }

    /** The address to which the browser is sent back. */
    public String consent(String scopes, String decision, String... tenants) throws IOException, InterruptedException {
        var matcher = PENDING.matcher(authorize(query(scopes)).body());
        if (!matcher.find()) {
            throw new IllegalStateException("no login page");
        }
        var pending = "pending=" + Forms.encode(matcher.group(1));
        form("/identity/login", pending + "&email=a%40b.example&password=x");
        var body = new StringBuilder(pending + "&email=a%40b.example&decision=" + decision);
        for (String t : tenants) {
            body.append("&tenant=").append(t);
        }
        return form("/identity/consent", body.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    public String code(String scopes, String... tenants) throws IOException, InterruptedException {
        var location = consent(scopes, "allow", tenants);
        return Forms.decode(URI.create(location).getRawQuery()).get("code");
    }

    public JsonNode exchange(String code) throws IOException, InterruptedException {
        return token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Forms.encode(REDIRECT));
    }

    public JsonNode refresh(String token) throws IOException, InterruptedException {
        return token("grant_type=refresh_token&refresh_token=" + token);
    }

    public JsonNode token(String form) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(form("/connect/token", form).body());
    }

    public HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((Options.CLIENT_ID + ":" + Options.CLIENT_SECRET).getBytes());
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(api(path).GET());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = api(path).method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpRequest.Builder api(String path) {
        var target = path.startsWith("/") ? path : "/api.xro/2.0/" + path;
        return HttpRequest.newBuilder(URI.create(base + target))
                .header("Authorization", "Bearer " + access)
                .header("Xero-Tenant-Id", tenant)
                .header("Accept", "application/json");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public String refreshToken() {
        return refresh;
    }

    public String tenant() {
        return tenant;
    }

    public Visitor as(String accessToken) {
        access = accessToken;
        return this;
    }

    public Visitor tenant(String id) {
        tenant = id;
        return this;
    }
}
