package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Whoever asks too fast waits, and nobody else does. */
@QuarkusTest
@TestProfile(RequestLimitsApiTest.SmallBuckets.class)
class RequestLimitsApiTest {

    /** So slow that no token comes back while a test runs. */
    public static class SmallBuckets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledgerlink.limits.requests-at-once", "120",
                    "ledgerlink.limits.requests-per-second", "1");
        }
    }

    @Inject
    Workspaces workspaces;

    @Test
    void tellsHowManyRequestsAreLeft() {
        workspaces
                .create()
                .sales()
                .request()
                .get("/api/session")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"requests\";q=120;w=120")
                .header("RateLimit", matchesPattern("\"requests\";r=1\\d\\d;t=\\d+"));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreAnswered() {
        TestWorkspace workspace = workspaces.create();
        SignedIn greedy = workspace.sales();
        Response last = null;
        for (int i = 0; i < 400; i++) {
            last = greedy.request().get("/api/session");
            if (last.statusCode() == 429) {
                break;
            }
        }
        last.then()
                .statusCode(429)
                .contentType(startsWith("application/problem+json"))
                .header("RateLimit", startsWith("\"requests\";r=0;t="))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        workspace.admin().request().get("/api/session").then().statusCode(200);
        SignedIn.anonymous().get("/api/session/help").then().statusCode(200);
    }

    @Test
    void nobodyIsCountedByAddress() {
        Response last = null;
        for (int i = 0; i < 400; i++) {
            last = SignedIn.anonymous().get("/api/customers");
            if (last.statusCode() == 429) {
                break;
            }
            last.then().statusCode(401).header("RateLimit", startsWith("\"requests\";r="));
        }
        last.then().statusCode(429);
        workspaces.create().sales().request().get("/api/session").then().statusCode(200);
    }

    @Test
    void guessingSecretsIsCountedByAddress() {
        untilTooMany(i ->
                SignedIn.anonymous().header("Authorization", "Bearer ll_" + i).get("/api/customers"));
        untilTooMany(
                i -> SignedIn.anonymous().header("Authorization", "Basic " + i).get("/api/customers"));
        untilTooMany(i ->
                SignedIn.anonymous().cookie("ledgerlink_session", "guess" + i).get("/api/customers"));
        workspaces.create().sales().request().get("/api/session").then().statusCode(200);
    }

    private static void untilTooMany(IntFunction<Response> ask) {
        Response last = null;
        for (int i = 0; i < 400; i++) {
            last = ask.apply(i);
            if (last.statusCode() == 429) {
                break;
            }
            last.then().statusCode(401).header("RateLimit", startsWith("\"requests\";r="));
        }
        last.then().statusCode(429);
    }
}
