package app.ledgerlink.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays the person in the browser who links Xero: login, consent, and back to the product. */
public final class XeroLogin {

    private static final Pattern PENDING = Pattern.compile("name=\"pending\" value=\"([^\"]+)\"");
    private static final Pattern ORGANISATION = Pattern.compile("name=\"tenant\" value=\"([^\"]+)\"[^>]*> ([^<]+)<");

    private XeroLogin() {}

    /** Where the browser stands at the end: the page of ours and its parameters. */
    public record Landing(String connection, String outcome, String problem) {}

    /** Selects Xero, logs in, allows the organisations of these names, and returns where that ends. */
    public static Landing connect(SignedIn user, String... organisations) {
        String authorizeUrl = user.request()
                .body(Map.of("application", "xero"))
                .post("/api/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("authorizeUrl");
        return land(user, allow(authorizeUrl, organisations));
    }

    /** Connects to one organisation and returns the link's id. */
    public static UUID connected(SignedIn user, String organisation) {
        Landing landing = connect(user, organisation);
        assertThat(landing.outcome())
                .as("outcome, problem %s", landing.problem())
                .isEqualTo("connected");
        return UUID.fromString(landing.connection());
    }

    /** The address that Xero sends the browser to when access is allowed. */
    public static URI allow(String authorizeUrl, String... organisations) {
        Response consent = login(authorizeUrl);
        List<String> ids = new ArrayList<>();
        Matcher organisation = ORGANISATION.matcher(consent.asString());
        while (organisation.find()) {
            if (Arrays.asList(organisations).contains(plain(organisation.group(2)))) {
                ids.add(organisation.group(1));
            }
        }
        assertThat(ids).as("organisations to tick").hasSize(organisations.length);
        return decide(authorizeUrl, consent, "allow", ids);
    }

    /** The address that Xero sends the browser to when access is denied. */
    public static URI deny(String authorizeUrl) {
        return decide(authorizeUrl, login(authorizeUrl), "deny", List.of());
    }

    /** Follows Xero's redirect to the product as this user's browser. */
    public static Landing land(SignedIn user, URI callback) {
        return landing(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookie(SignedIn.COOKIE, user.cookie())
                .get(callback.getRawPath() + "?" + callback.getRawQuery()));
    }

    /** What the product's redirect says. */
    public static Landing landing(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.header("Location");
        assertThat(location).startsWith(XeroResource.PUBLIC_URL + "/connected?");
        return new Landing(
                parameter(location, "connection"), parameter(location, "outcome"), parameter(location, "problem"));
    }

    private static Response login(String authorizeUrl) {
        String page =
                given().urlEncodingEnabled(false).get(URI.create(authorizeUrl)).asString();
        return given().formParam("pending", pending(page))
                .formParam("email", "owner@standin.example")
                .post(at(authorizeUrl, "/identity/login"));
    }

    private static URI decide(String authorizeUrl, Response consent, String decision, List<String> tenants) {
        String location = given().redirects()
                .follow(false)
                .formParam("pending", pending(consent.asString()))
                .formParam("email", "owner@standin.example")
                .formParam("decision", decision)
                .formParam("tenant", tenants)
                .post(at(authorizeUrl, "/identity/consent"))
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        return URI.create(location);
    }

    private static URI at(String authorizeUrl, String path) {
        return URI.create(authorizeUrl).resolve(path);
    }

    private static String pending(String page) {
        Matcher pending = PENDING.matcher(page);
        assertThat(pending.find()).as("a form on the page %s", page).isTrue();
        return pending.group(1);
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        return value.find() ? value.group(1) : null;
    }
}
