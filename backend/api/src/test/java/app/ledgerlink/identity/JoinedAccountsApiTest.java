package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person in two workspaces: what the admins of each see and can do, and what the person can. */
@QuarkusTest
class JoinedAccountsApiTest {

    private static final String OWN = "a longer password of mine";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    private TestWorkspace first;
    private TestWorkspace second;
    private final String email = "person-" + UUID.randomUUID() + "@firm.example";

    @BeforeEach
    void open() {
        first = workspaces.create();
        second = workspaces.create();
    }

    private static Response add(TestWorkspace workspace, String email) {
        return workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "Kim", "role", "SALES"))
                .post("/api/users");
    }

    private static Response signIn(String email, String password) {
        return SignedIn.anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/api/session");
    }

    private static String temporary(Response added) {
        return added.then().statusCode(201).extract().path("temporaryPassword");
    }

    private record Person(String cookie) {

        RequestSpecification request() {
            return SignedIn.anonymous().cookie(SignedIn.COOKIE, cookie);
        }
    }

    private static Person by(Response signedIn) {
        return new Person(signedIn.then().statusCode(200).extract().cookie(SignedIn.COOKIE));
    }

    /** The account in the first workspace, with a password of the person's own. */
    private void settleInFirst() {
        String password = temporary(add(first, email));
        by(signIn(email, password))
                .request()
                .body(Map.of("current", password, "wanted", OWN))
                .put("/api/session/password")
                .then()
                .statusCode(204);
    }

    /** @return a session in the second workspace, joined with the account in the first */
    private Person join() {
        settleInFirst();
        Person session = by(signIn(email, temporary(add(second, email))));
        session.request()
                .body(Map.of("password", OWN))
                .put("/api/session/join")
                .then()
                .statusCode(204);
        return session;
    }

    @Test
    void addingSomebodyWhoIsKnownElsewhereLooksLikeAddingANewPerson() throws Exception {
        settleInFirst();
        String unknown = "person-" + UUID.randomUUID() + "@firm.example";
        Response known = add(second, email.toUpperCase());
        Response fresh = add(second, unknown);
        assertThat(shape(known)).isEqualTo(shape(fresh));
        assertThat(known.path("user.email").toString()).isEqualTo(email);
        // what the admin can try out with the temporary password is the same too
        for (Response added : List.of(known, fresh)) {
            String address = added.path("user.email");
            Response signedIn = signIn(address, temporary(added));
            signedIn.then()
                    .statusCode(200)
                    .body("workspace.id", equalTo(second.id().toString()))
                    .body("user.email", equalTo(address))
                    .body("duties", contains("CHANGE_PASSWORD"))
                    .body("workspaces", hasSize(1));
            by(signedIn)
                    .request()
                    .body(Map.of("password", "what the other one may be"))
                    .put("/api/session/join")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("password"));
            by(signIn(address, temporary(added)))
                    .request()
                    .body(Map.of("current", temporary(added), "wanted", "something quite else 1"))
                    .put("/api/session/password")
                    .then()
                    .statusCode(204);
        }
        List<JsonNode> rows = json.readTree(second.admin()
                        .request()
                        .get("/api/users?size=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("items")
                .findParents("email");
        assertThat(rows.stream().map(r -> r.path("email").asText())).contains(email, unknown);
        assertThat(rows.toString()).doesNotContain("elsewhere.invalid");
        signIn(email, OWN)
                .then()
                .statusCode(200)
                .body("workspace.id", equalTo(first.id().toString()));
    }

    /** Names and kinds of all fields, without their values. */
    private String shape(Response response) throws Exception {
        return response.statusCode() + " " + shape(json.readTree(response.asString()));
    }

    private static String shape(JsonNode node) {
        StringBuilder shape = new StringBuilder(node.getNodeType().name());
        node.fields().forEachRemaining(f -> shape.append(f.getKey()).append(shape(f.getValue())));
        return shape.toString();
    }

    @Test
    void twiceInOneWorkspaceIsRefusedInTheSameWords() {
        settleInFirst();
        temporary(add(second, email));
        String detail = add(second, email).then().statusCode(400).extract().path("detail");
        assertThat(add(first, email).then().statusCode(400).extract().<String>path("detail"))
                .isEqualTo(detail);
    }

    @Test
    void aJoinedPersonSwitchesWithOnePasswordAndOneRoleInEach() {
        Person session = join();
        session.request()
                .get("/api/session")
                .then()
                .body(
                        "workspaces.id",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                first.id().toString(), second.id().toString()))
                .body("duties", hasSize(0));
        second.admin()
                .request()
                .body(Map.of("name", "Kim", "role", "ADMIN", "active", true))
                .put("/api/users/" + userIn(second))
                .then()
                .statusCode(200);
        session.request().get("/api/users").then().statusCode(200);
        session.request()
                .body(Map.of("workspaceId", first.id()))
                .put("/api/session/workspace")
                .then()
                .statusCode(204);
        session.request()
                .get("/api/session")
                .then()
                .body("workspace.id", equalTo(first.id().toString()))
                .body("user.role", equalTo("SALES"))
                .body("user.id", equalTo(userIn(first)));
        session.request().get("/api/users").then().statusCode(403);
        signIn(email, OWN).then().statusCode(200).body("workspaces", hasSize(2));
    }

    @Test
    void nobodySwitchesToWhereTheyHaveNoJoinedAccount() {
        Person session = join();
        for (UUID stranger : List.of(workspaces.create().id(), UUID.randomUUID())) {
            session.request()
                    .body(Map.of("workspaceId", stranger))
                    .put("/api/session/workspace")
                    .then()
                    .statusCode(404);
        }
        // an account of the same address that is not joined is none of theirs
        TestWorkspace third = workspaces.create();
        temporary(add(third, email));
        session.request()
                .body(Map.of("workspaceId", third.id()))
                .put("/api/session/workspace")
                .then()
                .statusCode(404);
    }

    @Test
    void disablingInOneWorkspaceLeavesTheOther() {
        join();
        first.admin()
                .request()
                .body(Map.of("name", "Kim", "role", "SALES", "active", false))
                .put("/api/users/" + userIn(first))
                .then()
                .statusCode(200);
        Response signedIn = signIn(email, OWN);
        signedIn.then()
                .statusCode(200)
                .body("workspace.id", equalTo(second.id().toString()))
                .body("workspaces", hasSize(1));
        second.admin()
                .request()
                .body(Map.of("name", "Kim", "role", "SALES", "active", false))
                .put("/api/users/" + userIn(second))
                .then()
                .statusCode(200);
        by(signedIn).request().get("/api/session").then().statusCode(401);
        signIn(email, OWN).then().statusCode(401);
    }

    /** Whichever of the two admins resets: the password that they see opens their own workspace alone. */
    @Test
    void aResetPasswordNeverOpensTheOtherWorkspace() {
        for (TestWorkspace resetting : List.of(first, second)) {
            Person before = join();
            String password = resetting
                    .admin()
                    .request()
                    .post("/api/users/" + userIn(resetting) + "/temporary-password")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("temporaryPassword");
            before.request().get("/api/session").then().statusCode(401);
            Response signedIn = signIn(email, password);
            signedIn.then()
                    .statusCode(200)
                    .body("workspace.id", equalTo(resetting.id().toString()))
                    .body("workspaces", hasSize(1));
            TestWorkspace other = resetting == first ? second : first;
            by(signedIn)
                    .request()
                    .body(Map.of("workspaceId", other.id()))
                    .put("/api/session/workspace")
                    .then()
                    .statusCode(404);
            if (resetting == second) {
                signIn(email, OWN)
                        .then()
                        .statusCode(200)
                        .body("workspace.id", equalTo(first.id().toString()))
                        .body("workspaces", hasSize(1));
            }
            jdbi.useHandle(h ->
                    h.execute("delete from app_user where lower(coalesce(sign_in_email, email)) = lower(?)", email));
        }
    }

    /** An admin who makes an account with somebody's address gets devices for it, and no guesses at the other by them. */
    @Test
    void aDeviceOfOneAccountIsAStrangerToTheOther() {
        settleInFirst();
        String password = temporary(add(second, email));
        int status = 401;
        for (int round = 0; round < 8 && status == 401; round++) {
            Response own = signIn(email, password);
            status = own.statusCode() == 200 ? 401 : own.statusCode();
            for (int guess = 0; guess < 4 && status == 401; guess++) {
                status = SignedIn.anonymous()
                        .cookies(own.cookies())
                        .body(Map.of("email", email, "password", "a guess " + round + guess))
                        .post("/api/session")
                        .statusCode();
            }
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void theOnePasswordIsChangedFromEitherSide() {
        Person session = join();
        String next = session.request()
                .body(Map.of("current", OWN, "wanted", OWN + " 2"))
                .put("/api/session/password")
                .then()
                .statusCode(204)
                .extract()
                .cookie(SignedIn.COOKIE);
        session.request().get("/api/session").then().statusCode(401);
        new Person(next).request().get("/api/session").then().statusCode(200);
        signIn(email, OWN).then().statusCode(401);
        signIn(email, OWN + " 2").then().statusCode(200).body("workspaces", hasSize(2));
    }

    @Test
    void aSuspendedWorkspaceIsNoneToSwitchToAndTheOtherStillOpens() {
        Person session = join();
        jdbi.useHandle(h -> h.execute("update workspace set suspended_at = now() where id = ?", first.id()));
        session.request().get("/api/session").then().statusCode(200).body("workspaces", hasSize(1));
        session.request()
                .body(Map.of("workspaceId", first.id()))
                .put("/api/session/workspace")
                .then()
                .statusCode(404);
        signIn(email, OWN)
                .then()
                .statusCode(200)
                .body("workspace.id", equalTo(second.id().toString()));
        jdbi.useHandle(h -> h.execute("update workspace set suspended_at = now() where id = ?", second.id()));
        signIn(email, OWN).then().statusCode(403).body("type", equalTo("/problems/workspace-suspended"));
    }

    private String userIn(TestWorkspace workspace) {
        return jdbi.withHandle(h -> h.createQuery("select id::text from app_user where workspace_id = ?"
                        + " and lower(coalesce(sign_in_email, email)) = lower(?)")
                .bind(0, workspace.id())
                .bind(1, email)
                .mapTo(String.class)
                .one());
    }
}
