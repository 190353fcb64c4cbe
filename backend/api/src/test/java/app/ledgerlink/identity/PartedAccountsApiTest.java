package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.testing.TestWorkspace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Joined accounts part when somebody else sets a password, and nobody is shut out. */
@QuarkusTest
class PartedAccountsApiTest extends PersonInTwoWorkspaces {

    /** Whichever of the two admins resets: the password that they see opens their own workspace alone. */
    @Test
    void aResetPartsTheAccounts() {
        for (TestWorkspace resetting : List.of(first, second)) {
            Person before = joined();
            String password = resetting
                    .admin()
                    .request()
                    .post("/api/users/" + userIn(resetting) + "/temporary-password")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("temporaryPassword");
            before.session().statusCode(401);
            TestWorkspace other = resetting == first ? second : first;
            Response signedIn = signIn(email, password);
            signedIn.then()
                    .statusCode(200)
                    .body("workspace.id", equalTo(resetting.id().toString()))
                    .body("workspaces", hasSize(1));
            by(signedIn).switchTo(other).then().statusCode(403);
            Person settled = by(by(signedIn)
                    .request()
                    .body(Map.of("current", password, "wanted", "a third password of mine"))
                    .put("/api/session/password"));
            settled.switchTo(other).then().statusCode(404);
            // the other account keeps its password
            signIn(email, resetting == first ? IN_SECOND : IN_FIRST)
                    .then()
                    .statusCode(200)
                    .body("workspace.id", equalTo(other.id().toString()))
                    .body("workspaces", hasSize(1));
            jdbi.useHandle(h ->
                    h.execute("delete from app_user where lower(coalesce(sign_in_email, email)) = lower(?)", email));
        }
    }

    /** The build before knows nothing of joined accounts: it sets the hash alone. */
    @Test
    void aResetByTheBuildBeforePartsThemToo() {
        Person session = joined();
        jdbi.useHandle(h -> h.execute(
                "update app_user set password_hash = ? where workspace_id = ? and id = cast(? as uuid)",
                Passwords.hash("set by the build before"),
                first.id(),
                userIn(first)));
        session.session().body("workspaces", hasSize(1));
        session.switchTo(first).then().statusCode(404);
        Person there = by(signIn(email, "set by the build before"));
        there.session().body("workspaces", hasSize(1));
        there.switchTo(second).then().statusCode(404);
        // and a password of the person's own brings nothing back
        by(there.request()
                        .body(Map.of("current", "set by the build before", "wanted", "once more a new one"))
                        .put("/api/session/password"))
                .session()
                .body("workspaces", hasSize(1));
    }

    @Test
    void whoChangesTheirOwnPasswordStaysJoined() {
        Person session = joined();
        Person elsewhere = by(signIn(email, IN_FIRST));
        Person next = by(session.request()
                .body(Map.of("current", IN_SECOND, "wanted", IN_SECOND + " 2"))
                .put("/api/session/password"));
        elsewhere.session().statusCode(401);
        next.session().body("workspaces", hasSize(2));
        signIn(email, IN_SECOND).then().statusCode(401);
        by(by(signIn(email, IN_SECOND + " 2")).switchTo(first))
                .session()
                .body("workspace.id", equalTo(first.id().toString()));
        signIn(email, IN_FIRST).then().statusCode(200);
    }

    @Test
    void aPersonPartsTheAccounts() {
        Person session = joined();
        session.request().delete("/api/session/join").then().statusCode(204);
        session.session().statusCode(200).body("workspaces", hasSize(1));
        session.switchTo(first).then().statusCode(404);
        by(signIn(email, IN_FIRST)).switchTo(second).then().statusCode(404);
    }

    @Test
    void signingOutEverywhereEndsSessionsInBothAndForgetsNobodyElsesDevices() {
        Person session = joined();
        Person elsewhere = by(signIn(email, IN_FIRST));
        TestWorkspace third = workspaces.create();
        settle(third, "the third password of mine");
        by(signIn(email, "the third password of mine"));
        session.request().delete("/api/sessions").then().statusCode(204);
        elsewhere.session().statusCode(401);
        assertThat(devices(first)).isZero();
        assertThat(devices(second)).isZero();
        assertThat(devices(third)).isPositive();
        assertThat(actions(first)).contains("SESSIONS_ENDED");
        assertThat(actions(second)).contains("SESSIONS_ENDED");
        assertThat(actions(third)).doesNotContain("SESSIONS_ENDED");
    }

    @Test
    void disablingInOneWorkspaceLeavesTheOther() {
        Person session = joined();
        disable(first);
        session.session().statusCode(200).body("workspaces", hasSize(1));
        session.switchTo(first).then().statusCode(404);
        signIn(email, IN_FIRST).then().statusCode(401);
        Person next = by(session.request()
                .body(Map.of("current", IN_SECOND, "wanted", IN_SECOND + " 2"))
                .put("/api/session/password"));
        disable(second);
        next.session().statusCode(401);
        signIn(email, IN_SECOND + " 2").then().statusCode(401);
    }

    @Test
    void deletingOrErasingTheOneShutsNobodyOutOfTheOther() {
        joined();
        disable(first);
        first.admin()
                .request()
                .put("/api/users/" + userIn(first) + "/erasure")
                .then()
                .statusCode(204);
        jdbi.useHandle(h -> h.execute("delete from app_user where workspace_id = ?", first.id()));
        Response signedIn = signIn(email, IN_SECOND);
        signedIn.then()
                .statusCode(200)
                .body("workspace.id", equalTo(second.id().toString()))
                .body("workspaces", hasSize(1));
        by(signedIn)
                .request()
                .body(Map.of("current", IN_SECOND, "wanted", IN_SECOND + " 2"))
                .put("/api/session/password")
                .then()
                .statusCode(204);
    }

    @Test
    void aSuspendedWorkspaceIsNoneToSwitchToAndTheOtherStillOpens() {
        Person session = joined();
        jdbi.useHandle(h -> h.execute("update workspace set suspended_at = now() where id = ?", first.id()));
        session.session().statusCode(200).body("workspaces", hasSize(1));
        session.switchTo(first).then().statusCode(404);
        signIn(email, IN_SECOND).then().statusCode(200);
        signIn(email, IN_FIRST).then().statusCode(403).body("type", equalTo("/problems/workspace-suspended"));
    }

    private void disable(TestWorkspace workspace) {
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Kim", "role", "SALES", "active", false))
                .put("/api/users/" + userIn(workspace))
                .then()
                .statusCode(200);
    }

    private int devices(TestWorkspace workspace) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from known_device where workspace_id = ?")
                .bind(0, workspace.id())
                .mapTo(int.class)
                .one());
    }
}
