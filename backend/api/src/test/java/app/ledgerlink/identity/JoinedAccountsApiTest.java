package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A person joins two accounts of theirs and switches between them. */
@QuarkusTest
class JoinedAccountsApiTest extends PersonInTwoWorkspaces {

    @Test
    void aJoinedPersonSwitchesAndHasOneRoleInEach() {
        Person session = joined();
        session.session()
                .body(
                        "workspaces.id",
                        containsInAnyOrder(first.id().toString(), second.id().toString()));
        second.admin()
                .request()
                .body(Map.of("name", "Kim", "role", "ADMIN", "active", true))
                .put("/api/users/" + userIn(second))
                .then()
                .statusCode(200);
        session.request().get("/api/users").then().statusCode(200);
        Person there = by(session.switchTo(first));
        session.session().statusCode(401);
        there.session()
                .body("workspace.id", equalTo(first.id().toString()))
                .body("user.role", equalTo("SALES"))
                .body("user.id", equalTo(userIn(first)));
        there.request().get("/api/users").then().statusCode(403);
        by(there.switchTo(second))
                .session()
                .body("workspace.id", equalTo(second.id().toString()));
    }

    /** Each password opens its own account, before and after. */
    @Test
    void bothKeepTheirPasswords() {
        joined();
        signIn(email, IN_FIRST)
                .then()
                .statusCode(200)
                .body("workspace.id", equalTo(first.id().toString()))
                .body("workspaces", hasSize(2));
        signIn(email, IN_SECOND)
                .then()
                .statusCode(200)
                .body("workspace.id", equalTo(second.id().toString()))
                .body("workspaces", hasSize(2));
    }

    @Test
    void accountsWithOnePasswordAreJoinedToo() {
        settle(first, IN_FIRST);
        Person session = settle(second, IN_FIRST);
        session.join(email, IN_FIRST).statusCode(204);
        session.session().body("workspaces", hasSize(2));
    }

    @Test
    void accountsOfTwoAddressesAreJoinedToo() {
        SignedIn here = first.sales();
        SignedIn there = second.sales();
        new Person(here.cookie()).join(there.email(), there.password()).statusCode(204);
        by(new Person(here.cookie()).switchTo(second))
                .session()
                .body("user.id", equalTo(there.userId().toString()));
        // two accounts in one workspace are no two workspaces
        new Person(here.cookie()).session().statusCode(401);
        new Person(first.admin().cookie())
                .join(there.email(), there.password())
                .statusCode(400)
                .body("errors[0].field", equalTo("email"));
    }

    @Test
    void oneOfThreeThatIsJoinedTwiceBringsAllTogether() {
        TestWorkspace third = workspaces.create();
        Person session = joined();
        settle(third, "the third password of mine").join(email, IN_FIRST).statusCode(204);
        session.session().body("workspaces", hasSize(3));
    }

    @Test
    void nobodySwitchesToWhereTheyHaveNoJoinedAccount() {
        Person session = joined();
        for (TestWorkspace stranger : List.of(workspaces.create(), new TestWorkspace(UUID.randomUUID(), null, null))) {
            session.switchTo(stranger).then().statusCode(404);
        }
        // an account of the same address that is not joined is none of theirs
        TestWorkspace third = workspaces.create();
        settle(third, "the third password of mine");
        session.switchTo(third).then().statusCode(404);
    }

    @Test
    void anAccountWithATemporaryPasswordIsNotJoined() {
        settle(first, IN_FIRST);
        String temporary = temporary(add(second, email));
        Person withDuty = by(signIn(email, temporary));
        withDuty.join(email, IN_FIRST).statusCode(403).body("type", equalTo("/problems/duty-first"));
        withDuty.switchTo(first).then().statusCode(403).body("type", equalTo("/problems/duty-first"));
        Person session = by(signIn(email, IN_FIRST));
        session.join(email, temporary).statusCode(400).body("errors[0].message", containsString("temporary password"));
        clock.advance(Passwords.TEMPORARY.plusHours(1));
        by(signIn(email, IN_FIRST)).join(email, temporary).statusCode(400);
        by(signIn(email, IN_FIRST)).session().body("workspaces", hasSize(1));
    }

    @Test
    void aSessionThatWasLeftOpenJoinsNothing() {
        settle(first, IN_FIRST);
        Person session = settle(second, IN_SECOND);
        clock.advance(Duration.ofMinutes(31));
        session.join(email, IN_FIRST).statusCode(403).body("type", equalTo("/problems/confirm-yourself"));
    }

    /** The other account's password was not asked for: what matters there still asks. */
    @Test
    void aSessionThatWasSwitchedToHasProvenNothing() {
        Person there = by(joined().switchTo(first));
        there.request()
                .delete("/api/session/second-factor")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/confirm-yourself"));
        there.request()
                .body(Map.of("password", IN_SECOND))
                .post("/api/session/confirmation")
                .then()
                .statusCode(400);
        there.request()
                .body(Map.of("password", IN_FIRST))
                .post("/api/session/confirmation")
                .then()
                .statusCode(204);
    }

    @Test
    void twoThatAreJoinedAtOnceFromBothSidesAreJoinedAndShutNobodyOut() {
        Person one = settle(first, IN_FIRST);
        Person other = settle(second, IN_SECOND);
        List<Supplier<Integer>> joins = List.of(
                () -> one.join(email, IN_SECOND).extract().statusCode(),
                () -> other.join(email, IN_FIRST).extract().statusCode());
        List<Integer> answers = joins.stream().map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).contains(204).isSubsetOf(204, 409);
        for (String password : List.of(IN_FIRST, IN_SECOND)) {
            signIn(email, password).then().statusCode(200).body("workspaces", hasSize(2));
        }
    }

    @Test
    void wrongGuessesAtTheOtherAccountAreSlowed() {
        settle(first, IN_FIRST);
        Person session = settle(second, IN_SECOND);
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            session.join(email, "a guess " + i).statusCode(400);
            // one's own password is no way to guess on
            session.request()
                    .body(Map.of("workspaceId", second.id()))
                    .put("/api/session/workspace")
                    .then()
                    .statusCode(204);
            session.request()
                    .body(Map.of("password", IN_SECOND))
                    .post("/api/session/confirmation")
                    .then()
                    .statusCode(204);
        }
        session.join(email, IN_FIRST).statusCode(429);
        assertThat(actions(first)).contains("SIGN_IN_FAILED");
    }

    @Test
    void whatAPersonDoesBetweenTwoWorkspacesIsToldInBoth() {
        by(joined().switchTo(first))
                .request()
                .delete("/api/session/join")
                .then()
                .statusCode(204);
        assertThat(actions(first)).contains("ACCOUNT_JOINED", "SIGNED_IN", "ACCOUNT_PARTED");
        assertThat(actions(second)).contains("ACCOUNT_JOINED").endsWith("SIGNED_OUT");
        first.admin()
                .request()
                .get("/api/audit-events?action=SIGNED_IN")
                .then()
                .body("items[0].after.switched", equalTo(true));
    }

    @Test
    void aWrongPasswordAtAConfirmationIsToldInTheTrail() {
        settle(first, IN_FIRST)
                .request()
                .body(Map.of("password", "not this one"))
                .post("/api/session/confirmation")
                .then()
                .statusCode(400);
        assertThat(actions(first)).endsWith("CONFIRMATION_FAILED");
    }

    @Test
    void theCodeOfTheOtherAccountIsAskedForWhenJoiningAndWhenSwitching() {
        SignedIn here = first.sales();
        SignedIn there = second.sales();
        AuthenticatorApp app = AuthenticatorApp.enrolled(there, clock).app();
        Person session = new Person(here.cookie());
        session.join(there.email(), there.password()).statusCode(400).body("errors[0].field", equalTo("code"));
        clock.advance(Duration.ofSeconds(60));
        session.request()
                .body(Map.of("email", there.email(), "password", there.password(), "code", app.code(clock)))
                .put("/api/session/join")
                .then()
                .statusCode(204);
        clock.advance(Duration.ofSeconds(60));
        session.switchTo(second).then().statusCode(400).body("errors[0].field", equalTo("code"));
        switchTo(session, second, "000000").then().statusCode(400);
        assertThat(actions(second)).contains("CONFIRMATION_FAILED");
        by(switchTo(session, second, app.code(clock)))
                .session()
                .body("workspace.id", equalTo(second.id().toString()));
    }

    private static Response switchTo(Person person, TestWorkspace workspace, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("workspaceId", workspace.id()));
        body.put("code", code);
        return person.request().body(body).put("/api/session/workspace");
    }
}
