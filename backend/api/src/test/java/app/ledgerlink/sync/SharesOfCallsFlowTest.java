package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.SmallShares;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person or key cannot use up the calls that the organisation allows in a day. */
@QuarkusTest
@TestProfile(SmallShares.class)
class SharesOfCallsFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aPersonsChecksEndBeforeTheDaysCallsDo() {
        standin.control().load("rows-30");
        TestWorkspace workspace = workspaces.create();
        String organisation =
                standin.control().shelf().all().get(0).organisation().name();
        UUID connection = XeroLogin.connected(workspace.admin(), organisation);
        new SyncFlow(workspace.admin(), connection).sync();
        List<String> parties = workspace
                .admin()
                .request()
                .get("/api/ledger-contacts?size=30")
                .jsonPath()
                .getList("items.id");
        assertThat(parties).hasSizeGreaterThan(20);
        standin.control().calls().clear();

        // The same party again costs nothing.
        for (int i = 0; i < 8; i++) {
            check(workspace.sales(), parties.get(0)).then().statusCode(200);
        }
        assertThat(standin.control().calls().entries()).hasSizeLessThanOrEqualTo(2);

        Response refused = untilRefused(workspace.sales(), parties);
        refused.then()
                .statusCode(429)
                .body("type", equalTo("/problems/ledger-busy"))
                .body("detail", containsString("You have asked Xero very often."));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(standin.control().calls().entries()).hasSizeLessThanOrEqualTo(6);

        // A key has a share of its own, and that of all callers ends it earlier.
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Till", "scope", "WRITE"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        SignedIn.anonymous()
                .header("Authorization", "Bearer " + key)
                .post("/api/ledger-contacts/" + parties.get(10) + "/balance-check")
                .then()
                .statusCode(200);
        assertThat(standin.control().calls().entries()).hasSizeLessThanOrEqualTo(9);

        // The administrator at the screen goes on, and in an hour so does everybody.
        check(workspace.admin(), parties.get(15)).then().statusCode(200);
        clock.advance(Duration.ofHours(1));
        check(workspace.sales(), parties.get(16)).then().statusCode(200);
    }

    @Test
    void aProgramCannotSyncAgainAndAgain() {
        standin.control().load("rows-30");
        TestWorkspace workspace = workspaces.create();
        UUID connection = XeroLogin.connected(
                workspace.admin(),
                standin.control().shelf().all().get(0).organisation().name());
        SyncFlow atTheScreen = new SyncFlow(workspace.admin(), connection);
        atTheScreen.sync();
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Clock", "scopes", List.of("sync:write")))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");

        String first = syncNow(key, connection).then().statusCode(202).extract().path("id");
        atTheScreen.awaitEnd(UUID.fromString(first));
        Response refused = syncNow(key, connection);
        refused.then()
                .statusCode(429)
                .body("type", equalTo("/problems/ledger-busy"))
                .body("detail", containsString("You have asked Xero very often."));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();

        // An administrator at the screen goes on, and the program in its time.
        atTheScreen.sync();
        clock.advance(Duration.ofHours(2));
        syncNow(key, connection).then().statusCode(202);
    }

    private static Response syncNow(String key, UUID connection) {
        return SignedIn.anonymous()
                .header("Authorization", "Bearer " + key)
                .body(Map.of("kind", "SYNC"))
                .post("/api/connections/" + connection + "/sync-runs");
    }

    private static Response untilRefused(SignedIn user, List<String> parties) {
        for (String party : parties.subList(1, 9)) {
            Response answer = check(user, party);
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
        throw new AssertionError("Nothing was refused");
    }

    private static Response check(SignedIn user, String party) {
        return user.request().post("/api/ledger-contacts/" + party + "/balance-check");
    }
}
