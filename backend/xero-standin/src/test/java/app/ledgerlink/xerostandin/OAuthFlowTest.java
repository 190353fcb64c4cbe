package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.xerostandin.http.Forms;
import app.ledgerlink.xerostandin.http.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthFlowTest {
    private static XeroStandin standin;
    private Visitor visitor;
    private String first;
    private String second;

    @BeforeAll
    static void start() {
        standin = XeroStandin.start(Options.forTest("demo", Visitor.REDIRECT)
                .withApps(List.of(
                        Options.app(Options.CLIENT_ID, Options.CLIENT_SECRET, Set.of(Visitor.REDIRECT)),
                        Options.app("public", null, Set.of(Visitor.REDIRECT)))));
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void fresh() {
        standin.control().identity().clear();
        visitor = new Visitor(standin);
        first = standin.control().shelf().all().get(0).organisation().id().toString();
        second = standin.control().shelf().all().get(1).organisation().id().toString();
        visitor.tenant(first);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=standin-client, client_id=nobody",
        "localhost, localhost.evil.example",
        "offline_access, accounting.transactions",
        "response_type=code, response_type=token"
    })
    void showsAPageInsteadOfSendingTheBrowserBack(String right, String wrong) throws Exception {
        var query = Visitor.query("openid offline_access").replace(right, wrong);
        var answer = visitor.authorize(query);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Error code: 500").contains("not Xero");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void sendsARefusalBackWithTheState() throws Exception {
        var location = visitor.consent(Visitor.SCOPES, "deny", first);
        assertThat(location)
                .startsWith(Visitor.REDIRECT + "?error=access_denied")
                .contains("&state=abc");
    }

    @Test
    void givesATokenSetForACodeOnce() throws Exception {
        var code = visitor.code(Visitor.SCOPES, first, second);
        var tokens = visitor.exchange(code);
        assertThat(tokens.path("expires_in").isIntegralNumber()).isTrue();
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(1800);
        assertThat(tokens.has("refresh_token")).isTrue();
        assertThat(visitor.exchange(code).path("error").asText()).isEqualTo("invalid_grant");

        var access = tokens.path("access_token").asText();
        var claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(access.split("\\.")[1]));
        var connections = visitor.as(access).json("/connections");
        assertThat(connections).hasSize(2);
        assertThat(connections.get(0).path("authEventId").asText())
                .isEqualTo(connections.get(1).path("authEventId").asText())
                .isEqualTo(claims.path("authentication_event_id").asText());
        assertThat(visitor.json("/connections?authEventId="
                        + connections.get(0).path("id").asText()))
                .isEmpty();
    }

    @Test
    void leavesOutWhatWasNotAskedFor() throws Exception {
        var tokens = visitor.exchange(visitor.code("accounting.contacts.read", first));
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(tokens.has("id_token")).isFalse();
        visitor.as(tokens.path("access_token").asText());
        assertThat(visitor.get("Contacts?page=1").statusCode()).isEqualTo(200);
        var refused = visitor.get("Invoices?page=1");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope");
        assertThat(visitor.send("PUT", "Contacts", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void addsScopesUpOverConsents() throws Exception {
        visitor.exchange(visitor.code("accounting.contacts.read", first));
        var tokens = visitor.exchange(visitor.code("accounting.settings.read", first));
        assertThat(tokens.path("scope").asText().split(" "))
                .containsExactlyInAnyOrder("accounting.contacts.read", "accounting.settings.read");
    }

    @Test
    void rotatesRefreshTokensWithAGrace() throws Exception {
        var old = visitor.login(standin).refreshToken();
        var next = visitor.refresh(old).path("refresh_token").asText();
        assertThat(next).isNotEqualTo(old);
        standin.control().advance(Duration.ofMinutes(29));
        var replay = visitor.refresh(old).path("refresh_token").asText();
        assertThat(replay).isNotEmpty().isNotEqualTo(next);
        standin.control().advance(Duration.ofMinutes(2));
        assertThat(visitor.refresh(old).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(visitor.refresh(next).has("access_token")).isTrue();
        standin.control().advance(Duration.ofDays(61));
        assertThat(visitor.refresh(replay).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void expiresAccessTokensAndCodes() throws Exception {
        var code = visitor.code(Visitor.SCOPES, first);
        standin.control().advance(Duration.ofMinutes(6));
        assertThat(visitor.exchange(code).path("error").asText()).isEqualTo("invalid_grant");
        visitor.login(standin);
        assertThat(visitor.get("Organisation").statusCode()).isEqualTo(200);
        standin.control().advance(Duration.ofMinutes(31));
        assertThat(visitor.get("Organisation").body()).contains("TokenExpired: token expired at ");
        assertThat(visitor.as("nonsense").get("Organisation").body()).contains("AuthorizationUnsuccessful");
    }

    @Test
    void revokesWithAllConnectionsOfTheUser() throws Exception {
        visitor.login(standin);
        var answer = visitor.form("/connect/revocation", "token=" + visitor.refreshToken());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(visitor.json("/connections")).isEmpty();
        assertThat(visitor.refresh(visitor.refreshToken()).path("error").asText())
                .isEqualTo("invalid_grant");
        assertThat(visitor.get("Organisation").statusCode()).isEqualTo(403);
    }

    @Test
    void deletesAConnectionByItsOwnIdOnly() throws Exception {
        visitor.login(standin);
        var id = visitor.json("/connections").get(0).path("id").asText();
        assertThat(visitor.send("DELETE", "/connections/" + first, "").statusCode())
                .isEqualTo(404);
        assertThat(visitor.send("DELETE", "/Connections/" + id, "").statusCode())
                .isEqualTo(204);
        var refused = visitor.get("Organisation");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("AuthenticationUnsuccessful");
    }

    @Test
    void knowsTheErrorsOfTheTokenEndpoint() throws Exception {
        assertThat(visitor.token("grant_type=password").path("error").asText()).isEqualTo("unsupported_grant_type");
        var wrong = visitor.send(HttpRequest.newBuilder(URI.create(standin.url() + "/connect/token"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=refresh_token&client_id=standin-client&client_secret=wrong")));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(wrong.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void wantsAProofFromAPublicClient() throws Exception {
        var query = Visitor.query("openid").replace(Options.CLIENT_ID, "public");
        assertThat(visitor.authorize(query).statusCode()).isEqualTo(500);
        var digest = MessageDigest.getInstance("SHA-256").digest("v".repeat(43).getBytes(StandardCharsets.US_ASCII));
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        var page = visitor.authorize(query + "&code_challenge_method=S256&code_challenge=" + challenge);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> visitor.consent("unknown.scope", "allow", first))
                .isInstanceOf(IllegalStateException.class);
        assertThat(codeFor(page.body(), "v".repeat(42) + "w")).contains("invalid_grant");
        var again = visitor.authorize(query + "&code_challenge_method=S256&code_challenge=" + challenge);
        assertThat(codeFor(again.body(), "v".repeat(43))).contains("access_token");
    }

    /** Consents from a login page and exchanges the code with a verifier. */
    private String codeFor(String page, String verifier) throws Exception {
        var pending = page.replaceAll("(?s).*name=\"pending\" value=\"([^\"]+)\".*", "$1");
        var location = visitor.form(
                        "/identity/consent", "pending=" + pending + "&email=a&decision=allow&tenant=" + first)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var code = Forms.decode(URI.create(location).getRawQuery()).get("code");
        return visitor.send(HttpRequest.newBuilder(URI.create(standin.url() + "/connect/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=authorization_code&client_id=public&code_verifier=" + verifier + "&code="
                                        + code + "&redirect_uri=" + Forms.encode(Visitor.REDIRECT))))
                .body();
    }
}
