package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    Users users;

    @Inject
    UserAdministration administration;

    @Inject
    Sessions sessions;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
    }

    @Test
    void aNewUserSignsInWithTheTemporaryPasswordAndChangesIt() {
        String email = "new-" + UUID.randomUUID() + "@ledgerlink.example";
        String temporary = add(email, "SALES").statusCode(201).extract().path("temporaryPassword");
        String cookie = signIn(email, temporary).statusCode(200).extract().cookie(SignedIn.COOKIE);
        changePassword(cookie, "wrong", "a much better password").body("errors[0].field", equalTo("current"));
        changePassword(cookie, temporary, "short").body("errors[0].field", equalTo("wanted"));
        String next = changePassword(cookie, temporary, "a much better password")
                .statusCode(204)
                .extract()
                .cookie(SignedIn.COOKIE);
        signIn(email, temporary).statusCode(401);
        signIn(email, "a much better password").statusCode(200);
        anonymous().cookie(SignedIn.COOKIE, next).get("/api/session").then().statusCode(200);
        anonymous().cookie(SignedIn.COOKIE, cookie).get("/api/session").then().statusCode(401);
    }

    @Test
    void whoIsDeactivatedIsOutAtOnce() {
        SignedIn rep = workspace.sales();
        change(rep.userId(), "Rep", "SALES", false).statusCode(200).body("active", equalTo(false));
        rep.request().get("/api/session").then().statusCode(401);
        signIn(rep.email(), rep.password()).statusCode(401);
        change(rep.userId(), "Rep", "SALES", true).statusCode(200);
        signIn(rep.email(), rep.password()).statusCode(200);
    }

    @Test
    void theLastAdminStays() {
        UUID admin = workspace.admin().userId();
        change(admin, "Admin", "SALES", true).statusCode(409).body("type", equalTo("/problems/last-admin"));
        change(admin, "Admin", "ADMIN", false).statusCode(409);
        change(workspace.sales().userId(), "Second", "ADMIN", true).statusCode(200);
        change(admin, "Admin", "SALES", true).statusCode(200);
        workspace.admin().request().get("/api/users").then().statusCode(403);
    }

    @Test
    void aResetPasswordEndsTheSessions() {
        SignedIn rep = workspace.sales();
        String temporary = workspace
                .admin()
                .request()
                .post("/api/users/" + rep.userId() + "/temporary-password")
                .then()
                .statusCode(200)
                .extract()
                .path("temporaryPassword");
        rep.request().get("/api/session").then().statusCode(401);
        signIn(rep.email(), temporary).statusCode(200);
    }

    /** Whoever knew the old password was checked before the reset, and comes after it. */
    @Test
    void whatWasCheckedBeforeAResetOpensAndChangesNothingAfterIt() {
        SignedIn rep = workspace.sales();
        Users.Known known = TestUsers.find(users, EmailAddress.of(rep.email()), rep.password())
                .orElseThrow();
        String temporary = workspace
                .admin()
                .request()
                .post("/api/users/" + rep.userId() + "/temporary-password")
                .then()
                .statusCode(200)
                .extract()
                .path("temporaryPassword");
        assertThat(sessions.open(known, "Test", "127.0.0.1")).isEmpty();
        assertThat(administration.changePassword(known, "a much better password", new byte[] {1}, new byte[] {2}, null))
                .isFalse();
        signIn(rep.email(), temporary).statusCode(200);
    }

    @Test
    void theSameAddressAddedTwiceAtOnceIsAddedOnce() {
        String email = "twice-" + UUID.randomUUID() + "@ledgerlink.example";
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add(email, "SALES").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 400, 400, 400);
    }

    @Test
    void listsTheOwnWorkspaceAlone() {
        SignedIn stranger = workspaces.create().sales();
        workspace
                .admin()
                .request()
                .get("/api/users")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.email", hasItem(workspace.sales().email()))
                .body("items.email", not(hasItem(stranger.email())));
    }

    @Test
    void refusesATakenAddressInAnyCaseAndAnotherRole() {
        add(workspace.sales().email().toUpperCase(java.util.Locale.ROOT), "SALES")
                .statusCode(400)
                .body("errors[0].field", equalTo("email"));
        add("no address", "SALES").statusCode(400).body("errors[0].field", equalTo("email"));
        workspace.sales().request().get("/api/users").then().statusCode(403);
    }

    private ValidatableResponse add(String email, String role) {
        return workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "New", "role", role))
                .post("/api/users")
                .then();
    }

    private ValidatableResponse change(UUID user, String name, String role, boolean active) {
        return workspace
                .admin()
                .request()
                .body(Map.of("name", name, "role", role, "active", active))
                .put("/api/users/" + user)
                .then();
    }

    private static ValidatableResponse signIn(String email, String password) {
        return anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/api/session")
                .then();
    }

    private static ValidatableResponse changePassword(String cookie, String current, String wanted) {
        return anonymous()
                .cookie(SignedIn.COOKIE, cookie)
                .body(Map.of("current", current, "wanted", wanted))
                .put("/api/session/password")
                .then();
    }
}
