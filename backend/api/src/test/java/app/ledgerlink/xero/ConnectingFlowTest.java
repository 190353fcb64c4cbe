package app.ledgerlink.xero;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.identity.Role;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.testing.XeroLogin.Landing;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectingFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private TestWorkspace workspace;
    private SignedIn admin;
    private String first;
    private String second;

    @BeforeEach
    void load() {
        standin.control().load("demo");
        workspace = workspaces.create();
        admin = workspace.admin();
        first = standin.control().shelf().all().get(0).organisation().name();
        second = standin.control().shelf().all().get(1).organisation().name();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String begin() {
        return admin.request()
                .body(Map.of("application", "xero"))
                .post("/api/connections")
                .then()
                .statusCode(201)
                .body("connection.state", equalTo("SELECTED"))
                .extract()
                .path("authorizeUrl");
    }

    private io.restassured.response.ValidatableResponse shown(String id) {
        return admin.request().get("/api/connections/" + id).then().statusCode(200);
    }

    private String onlyLink() {
        return admin.request()
                .get("/api/connections")
                .then()
                .body("$", hasSize(1))
                .extract()
                .path("[0].id");
    }

    @Test
    void linksTheOnlyOrganisationThatWasAllowed() {
        UUID id = XeroLogin.connected(admin, second);
        shown(id.toString())
                .body("state", equalTo("CONNECTED"))
                .body("organisation.name", equalTo(second))
                .body("organisation.baseCurrency", equalTo("GBP"))
                .body("connectedBy", equalTo("Test ADMIN"))
                .body("problem", nullValue())
                .body("choices", hasSize(0));
        assertThat(standin.control().calls().counts()).containsKey("GET /api.xro/2.0/Organisation");
    }

    @Test
    void letsAPersonChooseAmongSeveral() {
        Landing landing = XeroLogin.connect(admin, first, second);
        assertThat(landing.outcome()).isEqualTo("choose");
        shown(landing.connection())
                .body("state", equalTo("CHOOSING"))
                .body("choices.name", org.hamcrest.Matchers.containsInAnyOrder(first, second))
                .body("choices.alreadyConnected", equalTo(java.util.List.of(false, false)));
        String chosen = standin.control().books(second).organisation().id().toString();
        admin.request()
                .body(Map.of("organisationId", "00000000-0000-0000-0000-000000000000"))
                .put("/api/connections/" + landing.connection())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("organisationId"));
        admin.request()
                .body(Map.of("organisationId", chosen))
                .put("/api/connections/" + landing.connection())
                .then()
                .statusCode(200)
                .body("state", equalTo("CONNECTED"))
                .body("organisation.name", equalTo(second))
                .body("choices", hasSize(0));
    }

    @Test
    void anOrganisationThatIsLinkedAlreadyIsMarkedAndRefused() {
        XeroLogin.connected(admin, first);
        Landing landing = XeroLogin.connect(admin, first, second);
        String linked = standin.control().books(first).organisation().id().toString();
        shown(landing.connection())
                .body("choices.find { it.name == '" + first + "' }.alreadyConnected", equalTo(true))
                .body("choices.find { it.name == '" + second + "' }.alreadyConnected", equalTo(false));
        admin.request()
                .body(Map.of("organisationId", linked))
                .put("/api/connections/" + landing.connection())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-connected"));
        assertThat(XeroLogin.connect(workspace.admin(), first).problem()).isEqualTo("already-connected");
    }

    @Test
    void tellsWhenAccessWasDenied() {
        Landing landing = XeroLogin.land(admin, XeroLogin.deny(begin()));
        assertThat(landing.outcome()).isEqualTo("denied");
        admin.request()
                .get("/api/audit-events?action=CONNECTION_NOT_LINKED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subjectId", equalTo(landing.connection()))
                .body("items[0].after.problem", equalTo("CONSENT_DENIED"));
        shown(landing.connection())
                .body("state", equalTo("SELECTED"))
                .body("organisation", nullValue())
                .body("problem.code", equalTo("consent-denied"))
                .body("problem.nextStep", org.hamcrest.Matchers.containsString("Connect again"));
        assertThat(tokenSets()).isZero();
    }

    @Test
    void aStateWorksOnceAndOnlyIfItIsOurs() {
        URI callback = XeroLogin.allow(begin(), first);
        URI bent = URI.create(callback.toString().replaceAll("state=[^&]+", "state=guessed"));
        assertThat(XeroLogin.land(admin, bent)).isEqualTo(new Landing(null, "failed", "state-unknown"));
        assertThat(XeroLogin.land(admin, callback).outcome()).isEqualTo("connected");
        assertThat(XeroLogin.land(admin, callback)).isEqualTo(new Landing(null, "failed", "state-unknown"));
    }

    @Test
    void anotherSessionCannotUseAState() {
        URI callback = XeroLogin.allow(begin(), first);
        SignedIn sameWorkspace = workspaces.signedIn(workspace.id(), Role.ADMIN);
        assertThat(XeroLogin.land(sameWorkspace, callback).problem()).isEqualTo("state-unknown");
        assertThat(XeroLogin.land(admin, callback).problem())
                .as("it is spent by that")
                .isEqualTo("state-unknown");
        shown(onlyLink()).body("state", equalTo("SELECTED"));
    }

    @Test
    void aStateIsTooOldAfterTenMinutes() {
        String url = begin();
        clock.advance(Duration.ofMinutes(11));
        assertThat(XeroLogin.land(admin, XeroLogin.allow(url, first)).problem()).isEqualTo("state-unknown");
    }

    @Test
    void aBrowserThatIsSignedOutIsSentToAPageOfOurs() {
        URI callback = XeroLogin.allow(begin(), first);
        Landing landing = XeroLogin.landing(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(callback.getRawPath() + "?" + callback.getRawQuery()));
        assertThat(landing).isEqualTo(new Landing(null, "failed", "signed-out"));
    }

    @Test
    void saysWhenXeroRefusesTheCodeOrDoesNotAnswer() {
        URI callback = XeroLogin.allow(begin(), first);
        URI bent = URI.create(callback.toString().replaceAll("code=[^&]+", "code=worn-out"));
        assertThat(XeroLogin.land(admin, bent).problem()).isEqualTo("code-refused");
        XeroFaults.status(standin, "/connections", 5, 503, null);
        Landing landing = XeroLogin.land(admin, XeroLogin.allow(begin(), first));
        assertThat(landing.problem()).isEqualTo("xero-unreachable");
        shown(landing.connection()).body("state", equalTo("SELECTED"));
        assertThat(tokenSets()).isZero();
    }

    @Test
    void storesNoSecretInPlainAndTellsNone() {
        XeroLogin.connected(admin, first);
        byte[] stored = jdbi.withHandle(h -> h.createQuery("select access_token from token_set where workspace_id = :w")
                .bind("w", workspace.id())
                .mapTo(byte[].class)
                .one());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("eyJ");
        assertThat(admin.request().get("/api/connections").asString()).doesNotContain("eyJ", "oken");
    }

    @Test
    void asksForConsentByPkceWithAllScopes() {
        assertThat(begin())
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .containsPattern("code_challenge=[A-Za-z0-9_-]{43}&")
                .containsPattern("state=[A-Za-z0-9_-]{43}&")
                .contains("scope=openid%20profile%20email%20offline_access%20accounting.settings.read");
    }

    @Test
    void aUserHasTenLogInsUnderWayAtMost() {
        String oldest = begin();
        for (int i = 0; i < 12; i++) {
            begin();
        }
        String newest = begin();
        int underWay =
                jdbi.withHandle(h -> h.createQuery("select count(*) from authorization_attempt where workspace_id = :w")
                        .bind("w", workspace.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(underWay).isEqualTo(10);
        assertThat(XeroLogin.land(admin, XeroLogin.deny(oldest)).problem()).isEqualTo("state-unknown");
        assertThat(XeroLogin.land(admin, XeroLogin.deny(newest)).outcome()).isEqualTo("denied");
    }

    private int tokenSets() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from token_set where workspace_id = :w")
                .bind("w", workspace.id())
                .mapTo(Integer.class)
                .one());
    }
}
