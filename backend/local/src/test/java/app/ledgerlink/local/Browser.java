package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without a screen: keeps cookies, follows redirects, fills in the stand-in's forms. */
final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PENDING = Pattern.compile("name=\"pending\" value=\"([^\"]+)\"");
    private static final Pattern TENANT = Pattern.compile("name=\"tenant\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String product;
    private final String standin;

    Browser(Settings settings) {
        this.product = settings.publicUrl() + "/api";
        this.standin = settings.standinUrl();
    }

    void signIn() {
        post("/session", Map.of("email", "admin@ledgerlink.example", "password", "demo-admin"));
    }

    /** @return the id of the connection to the stand-in's first organisation */
    String connect() {
        JsonNode start = post("/connections", Map.of("application", "XERO"));
        String login = get(URI.create(start.at("/authorizeUrl").asText()));
        String consent = form(
                "/identity/login", Map.of("pending", find(PENDING, login), "email", "a@b.example", "password", "x"));
        form(
                "/identity/consent",
                Map.of(
                        "pending",
                        find(PENDING, consent),
                        "email",
                        "a@b.example",
                        "tenant",
                        find(TENANT, consent),
                        "decision",
                        "allow"));
        return start.at("/connection/id").asText();
    }

    JsonNode post(String path, Object body) {
        return json(send(HttpRequest.newBuilder(URI.create(product + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text(body)))));
    }

    JsonNode read(String path) {
        return json(send(HttpRequest.newBuilder(URI.create(product + path))));
    }

    void tellStandin(String path, Object body) {
        send(HttpRequest.newBuilder(URI.create(standin + "/standin/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** How many contacts the stand-in's books hold. */
    int contactsInStandin() {
        return json(get(URI.create(standin + "/standin/records?kind=contacts"))).size();
    }

    private String get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private String form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(standin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(answer.uri() + ": " + answer.body())
                    .isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String find(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as("%s in %s", pattern, html).isTrue();
        return matcher.group(1);
    }

    private static String text(Object body) {
        return JSON.valueToTree(body).toString();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }
}
