package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person in two workspaces: what the admins of each see and can do, and what the person can. */
@QuarkusTest
class JoinedAccountsApiTest {

    private static final String IN_FIRST = "a longer password of mine";
    private static final String IN_SECOND = "quite another password 2";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Inject
    MutableClock clock;

    private TestWorkspace first;
    private TestWorkspace second;
    private final String email = "person-" + UUID.randomUUID() + "@firm.example";

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

    private static Response add(TestWorkspace workspace, String email) {
        return workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "Kim", "role", "SALES"))
                .post("/api/users");
    }

    private static Response signIn(String email, String password) {
        return signIn(new Cookies(), email, password);
    }

    private static Response signIn(Cookies cookies, String email, String password) {
        return SignedIn.anonymous()
                .cookies(cookies)
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

    private static Person by(Response answer) {
        assertThat(answer.statusCode()).isIn(200, 204);
        return new Person(answer.cookie(SignedIn.COOKIE));
    }

    /** An account in the workspace, with a password of the person's own. */
    private Person settle(TestWorkspace workspace, String password) {
        String temporary = temporary(add(workspace, email));
        return by(by(signIn(email, temporary))
                .request()
                .body(Map.of("current", temporary, "wanted", password))
                .put("/api/session/password"));
    }

    /** @return a session in the second workspace, joined with the account in the first */
    private Person joined() {
        settle(first, IN_FIRST);
        Person session = settle(second, IN_SECOND);
        session.join(email, IN_FIRST).statusCode(204);
        return session;
    }

    @Test
    void addingSomebodyWhoIsKnownElsewhereLooksLikeAddingANewPerson() throws Exception {
        settle(first, IN_FIRST);
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
                    .join(address, "what the other one may be")
                    .statusCode(403)
                    .body("type", equalTo("/problems/duty-first"));
            by(by(signedIn)
                            .request()
                            .body(Map.of("current", temporary(added), "wanted", IN_SECOND))
                            .put("/api/session/password"))
                    .join(address, "what the other one may be")
                    .statusCode(400)
                    .body("errors[0].field", equalTo("password"));
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
        signIn(email, IN_FIRST)
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
        settle(first, IN_FIRST);
        temporary(add(second, email));
        String detail = add(second, email).then().statusCode(400).extract().path("detail");
        assertThat(add(first, email).then().statusCode(400).extract().<String>path("detail"))
                .isEqualTo(detail);
    }

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

    /** An admin who makes an account with somebody's address gets devices for it, and no guesses at the other by them. */
    @Test
    void aDeviceOfOneAccountIsAStrangerToTheOther() {
        settle(first, IN_FIRST);
        String password = temporary(add(second, email));
        int status = 401;
        for (int round = 0; round < 8 && status == 401; round++) {
            Response own = signIn(email, password);
            status = own.statusCode() == 200 ? 401 : own.statusCode();
            for (int guess = 0; guess < 4 && status == 401; guess++) {
                status = signIn(own.detailedCookies(), email, "a guess " + round + guess)
                        .statusCode();
            }
        }
        assertThat(status).isEqualTo(429);
    }

    /** The work of a sign-in tells nothing of other workspaces, with a known device or without. */
    @Test
    void aWrongPasswordCostsTheSameWhateverExistsElsewhere() {
        settle(first, IN_FIRST);
        Cookies device = signIn(email, IN_FIRST).detailedCookies();
        String nobody = "nobody-" + UUID.randomUUID() + "@firm.example";
        long alone = comparedBy(device, email, 401);
        assertThat(comparedBy(new Cookies(), nobody, 401)).isEqualTo(alone);
        settle(second, IN_SECOND);
        assertThat(comparedBy(device, email, 401)).isEqualTo(alone);
        assertThat(comparedBy(new Cookies(), email, 401)).isEqualTo(alone);
        by(signIn(email, IN_SECOND)).join(email, IN_FIRST).statusCode(204);
        assertThat(comparedBy(device, email, 401)).isEqualTo(alone);
        // nor does the number of guesses until they are slowed
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        int both = guesses(device);
        jdbi.useHandle(h -> {
            h.execute("delete from sign_in_attempt");
            h.execute(
                    "delete from app_user where workspace_id = ? and id = cast(? as uuid)",
                    second.id(),
                    userIn(second));
        });
        assertThat(guesses(device)).isEqualTo(both);
    }

    private int guesses(Cookies device) {
        int guesses = 0;
        while (signIn(device, email, "a guess").statusCode() == 401) {
            guesses++;
        }
        return guesses;
    }

    private static long comparedBy(Cookies cookies, String email, int status) {
        long before = Passwords.COMPARED.sum();
        signIn(cookies, email, "a wrong password").then().statusCode(status);
        return Passwords.COMPARED.sum() - before;
    }

    /** Whose slips these are is not known: the other account of the address learns neither place nor device. */
    @Test
    void theSlipsOfOneAreNotToldToTheOther() {
        settle(first, IN_FIRST);
        String temporary = temporary(add(second, email));
        signIn(email, "a slip of the fingers").then().statusCode(401);
        assertThat(actions(second)).doesNotContain("SIGN_IN_FAILED");
        Person there = by(by(signIn(email, temporary))
                .request()
                .body(Map.of("current", temporary, "wanted", IN_SECOND))
                .put("/api/session/password"));
        there.session().body("failedSignIns", equalTo(null));
        signIn(email, "a slip of the fingers").then().statusCode(401);
        second.admin()
                .request()
                .get("/api/audit-events?action=SIGN_IN_FAILED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].address", equalTo(null))
                .body("items[0].after", equalTo(null));
        there.session().body("failedSignIns.failures", equalTo(1)).body("failedSignIns.addresses", empty());
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

    private List<String> actions(TestWorkspace workspace) {
        return jdbi.withHandle(h -> h.createQuery("select event from audit_event where workspace_id = ? order by id")
                .bind(0, workspace.id())
                .mapTo(String.class)
                .list());
    }

    private int devices(TestWorkspace workspace) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from known_device where workspace_id = ?")
                .bind(0, workspace.id())
                .mapTo(int.class)
                .one());
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
