package app.ledgerlink.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Deployment;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorSignInApiTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    KeyRing keys;

    @Inject
    AuditTrail audit;

    private TestWorkspace workspace;
    private SignedIn rep;

    @BeforeEach
    void begin() {
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        clock.set(Instant.ofEpochSecond(Instant.now().getEpochSecond() / 30 * 30 + 15));
        workspace = workspaces.create();
        rep = workspace.sales();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void thePasswordAloneOpensNothing() {
        AuthenticatorApp.enrolled(rep, clock);
        signIn(rep, null).statusCode(401).body("type", equalTo("/problems/second-factor-needed"));
        signIn(rep, " ").statusCode(401).body("type", equalTo("/problems/second-factor-needed"));
        signIn(rep, "ABCD-EFGH-IJKL-MNOP").statusCode(401).body("type", equalTo("/problems/second-factor-needed"));
    }

    @Test
    void aCodeOpensOneSessionAndARecoveryCodeAnother() {
        AuthenticatorApp.Enrolled enrolled = AuthenticatorApp.enrolled(rep, clock);
        clock.advance(STEP);
        String code = enrolled.app().code(clock);
        signIn(rep, code).statusCode(200);
        signIn(rep, code).statusCode(401);
        signIn(rep, enrolled.recoveryCodes().get(0)).statusCode(200);
        signIn(rep, enrolled.recoveryCodes().get(0)).statusCode(401);
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=RECOVERY_CODE_USED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actorName", equalTo("Test SALES"));
    }

    /** A right code must not tell that the password is wrong, and is still good afterwards. */
    @Test
    void aWrongPasswordIsToldAlikeWithAndWithoutACode() {
        AuthenticatorApp app = AuthenticatorApp.enrolled(rep, clock).app();
        clock.advance(STEP);
        SignedIn wrong = new SignedIn(rep.userId(), rep.email(), "not the password", rep.cookie());
        signIn(wrong, null).statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
        signIn(wrong, app.code(clock)).statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
        signIn(rep, app.code(clock)).statusCode(200);
    }

    /** Whoever knows the password may not start to count anew by asking without a code. */
    @Test
    void guessesOfTheCodeAreCountedTogetherWithSignInsWithoutOne() {
        AuthenticatorApp app = AuthenticatorApp.enrolled(rep, clock).app();
        clock.advance(STEP);
        String wrong = "000000".equals(app.code(clock)) ? "000001" : "000000";
        int lookedAt = 0;
        for (int i = 0; i < 4 * SignInLimit.PER_WAY; i++) {
            int status = signIn(rep, i % 2 == 0 ? wrong : null).extract().statusCode();
            lookedAt += i % 2 == 0 && status == 401 ? 1 : 0;
        }
        org.assertj.core.api.Assertions.assertThat(lookedAt).isEqualTo(SignInLimit.PER_WAY);
        signIn(rep, app.code(clock)).statusCode(429);
    }

    @Test
    void whoMustHaveAFactorSetsItUpBeforeAnythingElse() {
        enforce();
        SignedIn admin = workspace.admin();
        admin.request().get("/api/session").then().statusCode(200).body("duties", contains("SET_UP_SECOND_FACTOR"));
        admin.request().get("/api/users").then().statusCode(403).body("type", equalTo("/problems/duty-first"));
        signIn(admin, null).statusCode(200).body("duties", contains("SET_UP_SECOND_FACTOR"));
        rep.request().get("/api/session").then().body("duties", empty());
        rep.request().get("/api/customers").then().statusCode(200);
        AuthenticatorApp.enrolled(admin, clock);
        admin.request().get("/api/session").then().body("duties", empty());
        admin.request().get("/api/users").then().statusCode(200);
    }

    @Test
    void theRuleHoldsAtOnceForThoseWhoAreSignedIn() {
        enforce();
        AuthenticatorApp.enrolled(workspace.admin(), clock);
        rule("EVERYBODY");
        rep.request().get("/api/customers").then().statusCode(403).body("type", equalTo("/problems/duty-first"));
        rule("NOBODY");
        rep.request().get("/api/customers").then().statusCode(200);
    }

    @Test
    void whatIsRequiredIsReplacedAndNotRemoved() {
        enforce();
        SignedIn admin = workspace.admin();
        AuthenticatorApp.enrolled(admin, clock);
        admin.request()
                .delete("/api/session/second-factor")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-factor-required"));
        AuthenticatorApp.enrolled(admin, clock);
        rule("NOBODY");
        admin.request().delete("/api/session/second-factor").then().statusCode(204);
    }

    @Test
    void anAdminResetsTheFactorOfAnotherAndNotTheirOwn() {
        AuthenticatorApp.enrolled(rep, clock);
        SignedIn admin = workspace.admin();
        admin.request()
                .get("/api/users")
                .then()
                .body("items.find { it.id == '" + rep.userId() + "' }.secondFactor", equalTo(true));
        admin.request()
                .delete("/api/users/" + admin.userId() + "/second-factor")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-second-factor"));
        admin.request()
                .delete("/api/users/" + rep.userId() + "/second-factor")
                .then()
                .statusCode(204);
        rep.request().get("/api/session").then().statusCode(401);
        signIn(rep, null).statusCode(200);
        admin.request()
                .get("/api/audit-events?action=SECOND_FACTOR_RESET")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subjectId", equalTo(rep.userId().toString()));
        workspaces
                .create()
                .admin()
                .request()
                .delete("/api/users/" + rep.userId() + "/second-factor")
                .then()
                .statusCode(404);
    }

    /** The same rules on an installation that is reached from elsewhere. */
    private void enforce() {
        QuarkusMock.installMockForType(
                new SecondFactorRules(jdbi, keys, Deployment.at("https://crm.example"), audit),
                SecondFactorRules.class);
    }

    private void rule(String rule) {
        workspace
                .admin()
                .request()
                .body(Map.of("secondFactor", rule))
                .put("/api/security-settings")
                .then()
                .statusCode(200)
                .body("enforced", equalTo(true));
    }

    private static ValidatableResponse signIn(SignedIn as, String code) {
        Map<String, String> body = new HashMap<>(Map.of("email", as.email(), "password", as.password()));
        if (code != null) {
            body.put("code", code);
        }
        return SignedIn.anonymous().body(body).post("/api/session").then();
    }
}
