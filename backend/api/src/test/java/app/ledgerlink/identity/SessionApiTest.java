package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionApiTest {

    @Inject
    SessionLife life;

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    Sessions sessions;

    @BeforeEach
    @AfterEach
    void forget() {
        clock.reset();
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
    }

    @Test
    void tellsWhoIsSignedIn() {
        TestWorkspace workspace = workspaces.create();
        workspace
                .sales()
                .request()
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("user.role", equalTo("SALES"))
                .body("user.email", equalTo(workspace.sales().email()))
                .body("workspace.id", equalTo(workspace.id().toString()));
    }

    @Test
    void refusesNobody() {
        anonymous().get("/api/session").then().statusCode(401).body("type", equalTo("/problems/not-signed-in"));
    }

    @Test
    void namesTheFieldThatIsMissing() {
        anonymous()
                .body(Map.of("email", "", "password", "x"))
                .post("/api/session")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("email"))
                .body("errors[0].message", equalTo("Enter your e-mail address."));
    }

    @Test
    void answersAlikeForAWrongPasswordAndAnUnknownEmail() {
        String known = workspaces.create().sales().email();
        String wrong = signIn(known, "wrong password").statusCode(401).extract().asString();
        String unknown = signIn(UUID.randomUUID() + "@ledgerlink.example", "wrong password")
                .statusCode(401)
                .extract()
                .asString();
        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void signOutEndsTheSessionItself() {
        SignedIn user = workspaces.create().sales();
        user.request().delete("/api/session").then().statusCode(204).cookie(SignedIn.COOKIE, "");
        user.request().get("/api/session").then().statusCode(401);
    }

    @Test
    void keepsTheSecretOutOfReachOfScripts() {
        SignedIn user = workspaces.create().sales();
        signIn(user.email(), user.password())
                .statusCode(200)
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Lax")))
                .header("Set-Cookie", not(containsString("Secure")));
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        SignedIn user = workspaces.create().sales();
        byte[] stored = jdbi.withHandle(h -> h.createQuery("select token_hash from user_session where user_id = ?")
                .bind(0, user.userId())
                .mapTo(byte[].class)
                .one());
        assertThat(stored)
                .isNotEqualTo(user.cookie().getBytes(StandardCharsets.UTF_8))
                .hasSize(32);
    }

    @Test
    void endsAnIdleSession() {
        SignedIn user = workspaces.create().sales();
        clock.advance(life.idle().minusMinutes(1));
        user.request().get("/api/session").then().statusCode(200);
        clock.advance(life.idle().minusMinutes(1));
        user.request().get("/api/session").then().statusCode(200);
        clock.advance(life.idle().plusMinutes(1));
        user.request().get("/api/session").then().statusCode(401);
    }

    @Test
    void endsEverySessionAfterSomeDays() {
        SignedIn user = workspaces.create().sales();
        for (Duration age = Duration.ZERO; age.compareTo(life.longest()) < 0; age = age.plusHours(11)) {
            user.request().get("/api/session").then().statusCode(200);
            clock.advance(Duration.ofHours(11));
        }
        user.request().get("/api/session").then().statusCode(401);
    }

    @Test
    void deletesExpiredSessions() {
        SignedIn user = workspaces.create().sales();
        clock.advance(life.idle().plusMinutes(1));
        sessions.deleteExpired();
        int left = jdbi.withHandle(h -> h.createQuery("select count(*) from user_session where user_id = ?")
                .bind(0, user.userId())
                .mapTo(int.class)
                .one());
        assertThat(left).isZero();
    }

    @Test
    void showsNoPasswordsOutsideALocalRun() {
        anonymous().get("/api/session/help").then().statusCode(200).body("demoUsers.size()", equalTo(0));
    }

    private static ValidatableResponse signIn(String email, String password) {
        return anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/api/session")
                .then();
    }
}
