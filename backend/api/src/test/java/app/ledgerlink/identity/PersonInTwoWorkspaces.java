package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person with an account in each of two workspaces, and the admins of both. */
abstract class PersonInTwoWorkspaces {

    static final String IN_FIRST = "a longer password of mine";

    static final String IN_SECOND = "quite another password 2";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    MutableClock clock;

    TestWorkspace first;

    TestWorkspace second;

    final String email = "person-" + UUID.randomUUID() + "@firm.example";

    @BeforeEach
    void open() {
        first = workspaces.create();
        second = workspaces.create();
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
    }

    static Response add(TestWorkspace workspace, String email) {
        return workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "Kim", "role", "SALES"))
                .post("/api/users");
    }

    static Response signIn(String email, String password) {
        return signIn(new Cookies(), email, password);
    }

    static Response signIn(Cookies cookies, String email, String password) {
        return SignedIn.anonymous()
                .cookies(cookies)
                .body(Map.of("email", email, "password", password))
                .post("/api/session");
    }

    static String temporary(Response added) {
        return added.then().statusCode(201).extract().path("temporaryPassword");
    }

    record Person(String cookie) {

        RequestSpecification request() {
            return SignedIn.anonymous().cookie(SignedIn.COOKIE, cookie);
        }

        ValidatableResponse join(String email, String password) {
            return request()
                    .body(Map.of("email", email, "password", password))
                    .put("/api/session/join")
                    .then();
        }

        Response switchTo(TestWorkspace workspace) {
            return request().body(Map.of("workspaceId", workspace.id())).put("/api/session/workspace");
        }

        ValidatableResponse session() {
            return request().get("/api/session").then();
        }
    }

    static Person by(Response answer) {
        assertThat(answer.statusCode()).isIn(200, 204);
        return new Person(answer.cookie(SignedIn.COOKIE));
    }

    /** An account in the workspace, with a password of the person's own. */
    Person settle(TestWorkspace workspace, String password) {
        String temporary = temporary(add(workspace, email));
        return by(by(signIn(email, temporary))
                .request()
                .body(Map.of("current", temporary, "wanted", password))
                .put("/api/session/password"));
    }

    /** @return a session in the second workspace, joined with the account in the first */
    Person joined() {
        settle(first, IN_FIRST);
        Person session = settle(second, IN_SECOND);
        session.join(email, IN_FIRST).statusCode(204);
        return session;
    }

    List<String> actions(TestWorkspace workspace) {
        return jdbi.withHandle(h -> h.createQuery("select event from audit_event where workspace_id = ? order by id")
                .bind(0, workspace.id())
                .mapTo(String.class)
                .list());
    }

    String userIn(TestWorkspace workspace) {
        return jdbi.withHandle(h -> h.createQuery("select id::text from app_user where workspace_id = ?"
                        + " and lower(coalesce(sign_in_email, email)) = lower(?)")
                .bind(0, workspace.id())
                .bind(1, email)
                .mapTo(String.class)
                .one());
    }
}
