package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that was left open is not enough for acts that matter. */
@QuarkusTest
class ConfirmationApiTest {

    private static final Duration VALID = Duration.ofMinutes(30);

    /** What a whole operation asks for; the direction of transfer, which is one setting of many, is in SyncSettingsApiTest. */
    private static final Set<String> ASKING = new TreeSet<>(Set.of(
            "eraseContact",
            "eraseUser",
            "addUser",
            "updateUser",
            "resetPassword",
            "resetSecondFactor",
            "createApiKey",
            "handOverApiKey",
            "revokeApiKey",
            "chooseOrganisation",
            "disconnect",
            "beginSecondFactor",
            "confirmSecondFactor",
            "joinAccount",
            "removeSecondFactor",
            "renewRecoveryCodes",
            "updateSecuritySettings"));

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        workspace = workspaces.create();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** Over the whole contract, with an id that nobody knows: asked before anything is looked up. */
    @Test
    void theOperationsThatMatterAskAndNoOthers() {
        clock.advance(VALID.plusSeconds(1));
        Set<String> asking = new TreeSet<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            if (!Set.of("signOut", "endSessions").contains(operation.id())
                    && isConfirmYourself(call(operation, workspace.admin()))) {
                asking.add(operation.id());
            }
        }
        assertThat(asking).isEqualTo(ASKING);
    }

    @Test
    void signingInCountsForHalfAnHour() {
        clock.advance(VALID.minusSeconds(5));
        makeKey().statusCode(201);
        clock.advance(Duration.ofSeconds(10));
        makeKey()
                .statusCode(403)
                .body("type", equalTo("/problems/confirm-yourself"))
                .body(
                        "detail",
                        equalTo(
                                "This needs your password once more, as you signed in a while ago. Confirm, then try again."));
        workspace.admin().request().get("/api/api-keys").then().statusCode(200).body("total", equalTo(1));
    }

    @Test
    void thePasswordConfirmsTheSessionThatAsksAndNoOther() {
        String elsewhere = signIn();
        clock.advance(VALID.plusSeconds(1));
        confirm("not this one", null).statusCode(400).body("errors[0].field", equalTo("password"));
        makeKey().statusCode(403);
        confirm(workspace.admin().password(), null).statusCode(204);
        makeKey().statusCode(201);
        SignedIn other = new SignedIn(
                workspace.admin().userId(),
                workspace.admin().email(),
                workspace.admin().password(),
                elsewhere);
        assertThat(isConfirmYourself(other.request().delete("/api/session/second-factor")))
                .isTrue();
        clock.advance(VALID.plusSeconds(1));
        makeKey().statusCode(403);
    }

    @Test
    void whoHasASecondFactorConfirmsWithACodeToo() {
        AuthenticatorApp app =
                AuthenticatorApp.enrolled(workspace.admin(), clock).app();
        clock.advance(VALID.plusSeconds(1));
        String password = workspace.admin().password();
        confirm(password, null).statusCode(400).body("errors[0].field", equalTo("code"));
        confirm(password, "").statusCode(400).body("errors[0].field", equalTo("code"));
        confirm(password, "ABCD-EFGH").statusCode(400).body("errors[0].field", equalTo("code"));
        makeKey().statusCode(403);
        confirm(password, app.code(clock)).statusCode(204);
        makeKey().statusCode(201);
        confirm(password, app.code(clock)).statusCode(400).body("errors[0].field", equalTo("code"));
    }

    @Test
    void guessesAreCounted() {
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            confirm("guess " + i, null).statusCode(400);
        }
        confirm(workspace.admin().password(), null).statusCode(429);
    }

    /** A right password elsewhere forgets guesses of passwords, and none of codes. */
    @Test
    void guessesOfCodesAreCountedWhateverElseSucceeds() {
        AuthenticatorApp.enrolled(workspace.admin(), clock);
        SignedIn admin = workspace.admin();
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            confirm(admin, "ABCD-EFGH").statusCode(400);
            admin = withPassword(admin, "a much better password " + i);
        }
        confirm(admin, "ABCD-EFGH").statusCode(429);
    }

    private static SignedIn withPassword(SignedIn user, String wanted) {
        String cookie = user.request()
                .body(Map.of("current", user.password(), "wanted", wanted))
                .put("/api/session/password")
                .then()
                .statusCode(204)
                .extract()
                .cookie(SignedIn.COOKIE);
        return new SignedIn(user.userId(), user.email(), wanted, cookie);
    }

    private static ValidatableResponse confirm(SignedIn user, String code) {
        return user.request()
                .body(Map.of("password", user.password(), "code", code))
                .post("/api/session/confirmation")
                .then();
    }

    @Test
    void programsAreNotAskedAndCannotConfirm() {
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Shop", "scope", "ADMIN"))
                .post("/api/api-keys")
                .then()
                .extract()
                .path("key");
        clock.advance(VALID.plusSeconds(1));
        SignedIn.anonymous()
                .header("Authorization", "Bearer " + key)
                .body(Map.of("password", workspace.admin().password()))
                .post("/api/session/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/needs-a-person"));
    }

    @Test
    void aSalesRepIsToldThatTheRoleDoesNotAllowItAndIsNotAsked() {
        clock.advance(VALID.plusSeconds(1));
        workspace
                .sales()
                .request()
                .body(Map.of("name", "Shop", "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    private static boolean isConfirmYourself(Response response) {
        return response.statusCode() == 403
                && "/problems/confirm-yourself".equals(response.jsonPath().getString("type"));
    }

    private static Response call(Contract.Operation operation, SignedIn by) {
        var request = RestAssured.given()
                .redirects()
                .follow(false)
                .contentType(ContentType.JSON)
                .accept(ContentType.ANY)
                .cookie(SignedIn.COOKIE, by.cookie());
        if (operation.definition().has("requestBody")) {
            request.body("{}");
        }
        String path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return request.request(operation.method(), path);
    }

    private ValidatableResponse makeKey() {
        return workspace
                .admin()
                .request()
                .body(Map.of("name", "Shop", "scope", "READ"))
                .post("/api/api-keys")
                .then();
    }

    private ValidatableResponse confirm(String password, String code) {
        Map<String, String> body = new HashMap<>(Map.of("password", password));
        if (code != null) {
            body.put("code", code);
        }
        return workspace
                .admin()
                .request()
                .body(body)
                .post("/api/session/confirmation")
                .then();
    }

    private String signIn() {
        return SignedIn.anonymous()
                .body(Map.of(
                        "email",
                        workspace.admin().email(),
                        "password",
                        workspace.admin().password()))
                .post("/api/session")
                .then()
                .statusCode(200)
                .extract()
                .cookie(SignedIn.COOKIE);
    }
}
