package app.ledgerlink.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.CapturedLog;
import app.ledgerlink.testing.Management;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is refused leaves a line in the log that names nobody, and is counted. */
@QuarkusTest
class RefusedRequestsApiTest {

    private static final Logger LOG = Logger.getLogger(RefusedRequests.class.getName());

    @Inject
    Workspaces workspaces;

    private CapturedLog log;
    private TestWorkspace workspace;

    @BeforeEach
    void listen() {
        workspace = workspaces.create();
        LOG.setLevel(Level.INFO);
        log = new CapturedLog();
    }

    @AfterEach
    void stopListening() {
        log.close();
        LOG.setLevel(null);
    }

    @Test
    void aRoleThatIsNotEnough() {
        double before = counted(403);
        SignedIn sales = workspace.sales();
        String id = sales.request().get("/api/session").path("userId");
        sales.request().get("/api/users").then().statusCode(403);
        assertThat(log.text())
                .contains("Refused with 403: GET /api/users, caller ", ", from 127.0.0.1, /problems/forbidden")
                .doesNotContain("caller unknown")
                .doesNotContain(sales.email());
        assertThat(id == null || log.text().contains(id)).isTrue();
        assertThat(counted(403)).isEqualTo(before + 1);
    }

    @Test
    void aScopeThatAKeyLacks() {
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Till", "scope", "READ"))
                .post("/api/api-keys")
                .path("key");
        given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(Map.of("name", "Aroha Tui"))
                .post("/api/companies")
                .then()
                .statusCode(403);
        assertThat(log.text())
                .contains("Refused with 403: POST /api/companies, caller ", "/problems/missing-scope")
                .doesNotContain("caller unknown", "Aroha", key);
    }

    @Test
    void aForeignSite() {
        workspace
                .sales()
                .request()
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/session")
                .then()
                .statusCode(403);
        assertThat(log.text()).contains("Refused with 403: DELETE /api", "/problems/foreign-site");
    }

    @Test
    void aForeignHost() {
        double before = counted(421);
        given().header("Host", "evil.example").get("/customers/aroha").then().statusCode(421);
        assertThat(log.text())
                .contains("Refused with 421: GET /pages, caller unknown, from ", "/problems/unknown-host")
                .doesNotContain("aroha");
        assertThat(counted(421)).isEqualTo(before + 1);
    }

    @Test
    void aKeyOrASessionThatLetsNobodyIn() {
        double before = counted(401);
        String secret = "ll_" + "x".repeat(43);
        given().header("Authorization", "Bearer " + secret)
                .get("/api/customers?q=aroha")
                .then()
                .statusCode(401);
        given().cookie(SignedIn.COOKIE, "y".repeat(43))
                .get("/api/companies")
                .then()
                .statusCode(401);
        assertThat(log.text())
                .contains(
                        "Refused with 401: GET /api/customers, caller unknown", "Refused with 401: GET /api/companies")
                .contains("/problems/not-signed-in")
                .doesNotContain("aroha", secret, "yyyy");
        assertThat(counted(401)).isEqualTo(before + 2);
    }

    @Test
    void whoBringsNothingIsCountedAlone() {
        double before = counted(401);
        given().get("/api/customers").then().statusCode(401);
        assertThat(log.text()).doesNotContain("Refused with");
        assertThat(counted(401)).isEqualTo(before + 1);
    }

    @Test
    void theCountsAreThereBeforeAnybodyIsRefused() {
        assertThat(counted(429)).isNotNegative();
    }

    private static double counted(int status) {
        Matcher counter = Pattern.compile(
                        "ledgerlink_requests_refused_total\\{[^}]*status=\"" + status + "\"[^}]*} (\\S+)")
                .matcher(Management.get("/q/metrics").asString());
        assertThat(counter.find()).isTrue();
        return Double.parseDouble(counter.group(1));
    }
}
