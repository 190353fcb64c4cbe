package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password that an admin gave is good for one thing: to set one's own in time. */
@QuarkusTest
class TemporaryPasswordApiTest {

    private static final String OWN = "a much better password";

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
        forget();
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
    }

    @Test
    void mustBeChangedBeforeAnythingElse() {
        String email = "new-" + UUID.randomUUID() + "@ledgerlink.example";
        String temporary = add(email);
        String cookie = signIn(email, temporary)
                .statusCode(200)
                .body("duties", contains("CHANGE_PASSWORD"))
                .extract()
                .cookie(SignedIn.COOKIE);
        for (String path : new String[] {"/api/customers", "/api/companies", "/api/items", "/api/administrators"}) {
            with(cookie).get(path).then().statusCode(403).body("type", equalTo("/problems/duty-first"));
        }
        for (String path :
                new String[] {"/api/session/../companies", "/api/session/%2e%2e/companies", "/api//companies"}) {
            given().urlEncodingEnabled(false)
                    .cookie(SignedIn.COOKIE, cookie)
                    .get(path)
                    .then()
                    .statusCode(either(equalTo(403)).or(equalTo(404)));
        }
        with(cookie).get("/api/session").then().statusCode(200).body("duties", contains("CHANGE_PASSWORD"));
        String changed = change(cookie, temporary).statusCode(204).extract().cookie(SignedIn.COOKIE);
        String next = changed == null ? cookie : changed;
        with(next).get("/api/session").then().statusCode(200).body("duties", empty());
        with(next).get("/api/companies").then().statusCode(200);
        signIn(email, OWN).statusCode(200).body("duties", empty());
    }

    @Test
    void endsAfterThreeDays() {
        String email = "late-" + UUID.randomUUID() + "@ledgerlink.example";
        String temporary = add(email);
        clock.advance(Duration.ofHours(71));
        signIn(email, temporary).statusCode(200);
        clock.advance(Duration.ofHours(1).plusMinutes(1));
        signIn(email, temporary)
                .statusCode(401)
                .body("type", equalTo("/problems/temporary-password-ended"))
                .body("detail", containsString("Ask an admin"));
        signIn(email, "not that one either").statusCode(401).body("type", equalTo("/problems/wrong-credentials"));
    }

    @Test
    void aNewOneStartsTheTimeAnew() {
        String temporary = reset(workspace.sales().userId());
        clock.advance(Duration.ofHours(73));
        signIn(workspace.sales().email(), temporary).statusCode(401);
        temporary = reset(workspace.sales().userId());
        signIn(workspace.sales().email(), temporary).statusCode(200).body("duties", contains("CHANGE_PASSWORD"));
    }

    /** A build that knows nothing of temporary passwords changes the hash alone. */
    @Test
    void isOverHoweverThePasswordIsChanged() {
        reset(workspace.sales().userId());
        jdbi.useHandle(h -> h.execute(
                "update app_user set password_hash = ? where id = ?",
                Passwords.hash(OWN),
                workspace.sales().userId()));
        clock.advance(Duration.ofHours(73));
        signIn(workspace.sales().email(), OWN).statusCode(200).body("duties", empty());
    }

    @Test
    void isNothingThatAdminsGiveThemselves() {
        SignedIn admin = workspace.admin();
        admin.request()
                .post("/api/users/" + admin.userId() + "/temporary-password")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/own-password"));
        admin.request().get("/api/session").then().statusCode(200);
        signIn(admin.email(), admin.password()).statusCode(200);
    }

    private String add(String email) {
        return workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "New", "role", "SALES"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("temporaryPassword");
    }

    private String reset(UUID user) {
        // admins sign in again after days
        return workspaces
                .signedIn(workspace.id(), Role.ADMIN)
                .request()
                .post("/api/users/" + user + "/temporary-password")
                .then()
                .statusCode(200)
                .extract()
                .path("temporaryPassword");
    }

    private static io.restassured.specification.RequestSpecification with(String cookie) {
        return anonymous().cookie(SignedIn.COOKIE, cookie);
    }

    private static ValidatableResponse change(String cookie, String current) {
        return with(cookie)
                .body(Map.of("current", current, "wanted", OWN))
                .put("/api/session/password")
                .then();
    }

    private static ValidatableResponse signIn(String email, String password) {
        return anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/api/session")
                .then();
    }
}
