package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody signs in, or tries to, without a trace; and the trace holds nothing that was typed. */
@QuarkusTest
class SignInJournalApiTest {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private SignedIn user;

    @BeforeEach
    void begin() {
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        workspace = workspaces.create();
        user = workspace.sales();
    }

    @Test
    void tellsWhoCameAndWentFromWhereAndWithWhat() {
        String cookie = signIn(user.password()).statusCode(200).extract().cookie(SignedIn.COOKIE);
        anonymous()
                .cookie(SignedIn.COOKIE, cookie)
                .delete("/api/session")
                .then()
                .statusCode(204);
        assertThat(actions()).containsExactly("SIGNED_IN", "SIGNED_OUT");
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=SIGNED_IN")
                .then()
                .statusCode(200)
                .body("items[0].actorId", equalTo(user.userId().toString()))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].after.device", equalTo("Chrome on Windows"));
    }

    @Test
    void tellsWhatFailedOfWhomAndNothingThatWasTyped() {
        signIn("my secret of another place").statusCode(401);
        assertThat(actions()).containsExactly("SIGN_IN_FAILED");
        String event = workspace
                .admin()
                .request()
                .get("/api/audit-events?action=SIGN_IN_FAILED")
                .then()
                .statusCode(200)
                .body("items[0].actorId", nullValue())
                .body("items[0].subjectId", equalTo(user.userId().toString()))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].after.device", equalTo("Chrome on Windows"))
                .extract()
                .asString();
        assertThat(event).doesNotContain("my secret of another place");
    }

    @Test
    void whatIsTypedForNobodyIsInNoTrail() {
        long before = events();
        signIn("a password in the wrong field", "whatever").statusCode(401);
        signIn(UUID.randomUUID() + "@ledgerlink.example", "whatever").statusCode(401);
        assertThat(events()).isEqualTo(before);
    }

    /** A flood of refused attempts leaves one line for each that was let through. */
    @Test
    void tellsThatSomebodyIsKeptFromGuessingOnce() {
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            signIn("guess").statusCode(401);
        }
        for (int i = 0; i < 5; i++) {
            signIn("guess").statusCode(429);
        }
        assertThat(actions()).hasSize(SignInLimit.PER_WAY + 1).endsWith("SIGN_IN_BLOCKED");
    }

    @Test
    void theUserIsToldOfStrangersAtTheNextSignInUntilItIsSeen() {
        for (int i = 0; i < 3; i++) {
            signIn("guess").statusCode(401);
        }
        var answer = signIn(user.password())
                .statusCode(200)
                .body("failedSignIns.failures", equalTo(3))
                .body("failedSignIns.addresses", contains("127.0.0.1"))
                .body("failedSignIns.moreAddresses", equalTo(0))
                .extract();
        String cookie = answer.cookie(SignedIn.COOKIE);
        Cookies device = answer.detailedCookies();
        anonymous()
                .cookie(SignedIn.COOKIE, cookie)
                .get("/api/session")
                .then()
                .body("failedSignIns.failures", equalTo(3));
        anonymous()
                .cookie(SignedIn.COOKIE, cookie)
                .delete("/api/session/failed-sign-ins")
                .then()
                .statusCode(204);
        anonymous().cookie(SignedIn.COOKIE, cookie).get("/api/session").then().body("failedSignIns", nullValue());
        // their own slips on their own device are no news
        anonymous()
                .cookies(device)
                .body(Map.of("email", user.email(), "password", "a slip of the fingers"))
                .post("/api/session")
                .then()
                .statusCode(401);
        signIn(user.password()).body("failedSignIns", nullValue());
    }

    private List<String> actions() {
        return jdbi.withHandle(h -> h.createQuery("select event from audit_event where workspace_id = ? order by id")
                .bind(0, workspace.id())
                .mapTo(String.class)
                .list());
    }

    private long events() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from audit_event")
                .mapTo(long.class)
                .one());
    }

    private ValidatableResponse signIn(String password) {
        return signIn(user.email(), password);
    }

    private static ValidatableResponse signIn(String email, String password) {
        return anonymous()
                .header("User-Agent", CHROME)
                .body(Map.of("email", email, "password", password))
                .post("/api/session")
                .then();
    }
}
