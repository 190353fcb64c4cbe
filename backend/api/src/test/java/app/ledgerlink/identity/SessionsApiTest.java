package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person sees where they are signed in, and ends it. */
@QuarkusTest
class SessionsApiTest {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Inject
    SessionLife life;

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    Sessions sessions;

    private TestWorkspace workspace;
    private SignedIn user;

    @BeforeEach
    void begin() {
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        workspace = workspaces.create();
        user = workspace.sales();
    }

    @Test
    void listsOnesOwnWithDeviceAndPlace() {
        String phone = signIn(PHONE).cookie(SignedIn.COOKIE);
        with(phone)
                .get("/api/sessions")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("current", contains(true, false))
                .body("[0].device", equalTo("Safari on iPhone"))
                .body("[0].address", equalTo("127.0.0.1"))
                .body("[0].signedInAt", notNullValue())
                .body("[0].lastUsedAt", notNullValue());
        workspace.admin().request().get("/api/sessions").then().body("$", hasSize(1));
    }

    @Test
    void endsOneAndNobodyElses() {
        String phone = signIn(PHONE).cookie(SignedIn.COOKIE);
        String id = with(phone).get("/api/sessions").then().extract().path("[0].id");
        workspace.admin().request().delete("/api/sessions/" + id).then().statusCode(404);
        with(phone).get("/api/session").then().statusCode(200);
        user.request().delete("/api/sessions/" + id).then().statusCode(204);
        with(phone).get("/api/session").then().statusCode(401);
        user.request().delete("/api/sessions/" + id).then().statusCode(404);
        user.request().get("/api/session").then().statusCode(200);
    }

    @Test
    void signsOutEverywhereAndForgetsTheDevices() {
        Cookies device = signIn(PHONE).detailedCookies();
        with(device.getValue(SignedIn.COOKIE))
                .delete("/api/sessions")
                .then()
                .statusCode(204)
                .cookie(SignedIn.COOKIE, "");
        user.request().get("/api/session").then().statusCode(401);
        with(device.getValue(SignedIn.COOKIE)).get("/api/session").then().statusCode(401);
        workspace.admin().request().get("/api/session").then().statusCode(200);
        int devices = jdbi.withHandle(h -> h.createQuery("select count(*) from known_device where user_id = ?")
                .bind(0, user.userId())
                .mapTo(int.class)
                .one());
        assertThat(devices).isZero();
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=SESSIONS_ENDED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].after.sessions", equalTo(2));
    }

    @Test
    void theSessionThatABrowserHadEndsWhenSomebodySignsInThere() {
        SignedIn before = workspace.admin();
        anonymous()
                .cookie(SignedIn.COOKIE, before.cookie())
                .body(Map.of("email", user.email(), "password", user.password()))
                .post("/api/session")
                .then()
                .statusCode(200);
        before.request().get("/api/session").then().statusCode(401);
        user.request().get("/api/session").then().statusCode(200);
    }

    @Test
    void aFailedSignInEndsNothing() {
        anonymous()
                .cookie(SignedIn.COOKIE, user.cookie())
                .body(Map.of("email", user.email(), "password", "guess"))
                .post("/api/session")
                .then()
                .statusCode(401);
        user.request().get("/api/session").then().statusCode(200);
    }

    @Test
    void aChangeOfPasswordGivesTheSessionANewSecret() {
        String next = user.request()
                .body(Map.of("current", user.password(), "wanted", "a much better password"))
                .put("/api/session/password")
                .then()
                .statusCode(204)
                .cookie(SignedIn.COOKIE, not(equalTo(user.cookie())))
                .extract()
                .cookie(SignedIn.COOKIE);
        user.request().get("/api/session").then().statusCode(401);
        with(next).get("/api/session").then().statusCode(200);
    }

    @Test
    void ofTwoCookiesOfThatNameNeitherCounts() {
        for (List<String> both : List.of(
                List.of(user.cookie(), workspace.admin().cookie()),
                List.of("planted", user.cookie()),
                List.of(user.cookie(), "planted"))) {
            anonymous()
                    .header("Cookie", SignedIn.COOKIE + "=" + both.get(0) + "; " + SignedIn.COOKIE + "=" + both.get(1))
                    .get("/api/session")
                    .then()
                    .statusCode(401);
        }
    }

    /** Nodes of the build before open sessions too, and their cookie has the name that they give it. */
    @Test
    void aSessionOfTheBuildBeforeLives() {
        String secret = Secrets.next();
        Instant now = Instant.now();
        jdbi.useHandle(h -> h.execute(
                "insert into user_session (token_hash, workspace_id, user_id, created_at, expires_at) values (?, ?, ?, ?, ?)",
                Secrets.hash(secret),
                workspace.id(),
                user.userId(),
                now,
                now.plus(life.idle())));
        assertThat(sessions.use(Secrets.hash(secret), true))
                .get()
                .satisfies(live -> assertThat(live.confirmedAt()).isBetween(now.minusSeconds(1), now.plusSeconds(1)));
        assertThat(sessions.use(Secrets.hash(user.cookie()), true)).isEmpty();
        with(secret)
                .get("/api/sessions")
                .then()
                .statusCode(200)
                .body("[0].device", nullValue())
                .body("[0].id", notNullValue());
        with(secret).get("/api/session").then().statusCode(200).body("duties", empty());
    }

    /** They ask for the password alone. */
    @Test
    void aSessionOfTheBuildBeforeEndsWhereThereIsASecondFactor() {
        String secret = Secrets.next();
        Instant now = Instant.now();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into user_session (token_hash, workspace_id, user_id, created_at, expires_at) values (?, ?, ?, ?, ?)",
                    Secrets.hash(secret),
                    workspace.id(),
                    user.userId(),
                    now,
                    now.plus(life.idle()));
            h.execute(
                    "insert into second_factor (workspace_id, user_id, secret, added_at) values (?, ?, '\\x00', ?)",
                    workspace.id(),
                    user.userId(),
                    now);
        });
        with(secret).get("/api/session").then().statusCode(401);
        user.request().get("/api/session").then().statusCode(200);
    }

    @Test
    void aProgramHasNone() {
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Shop " + UUID.randomUUID(), "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .extract()
                .path("key");
        anonymous()
                .header("Authorization", "Bearer " + key)
                .get("/api/sessions")
                .then()
                .statusCode(403);
    }

    private ExtractableResponse<Response> signIn(String userAgent) {
        return anonymous()
                .header("User-Agent", userAgent)
                .body(Map.of("email", user.email(), "password", user.password()))
                .post("/api/session")
                .then()
                .statusCode(200)
                .extract();
    }

    private static RequestSpecification with(String cookie) {
        return anonymous().cookie(SignedIn.COOKIE, cookie);
    }
}
