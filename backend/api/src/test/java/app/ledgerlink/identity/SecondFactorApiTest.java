package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.TestsReachEverything;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorApiTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    SecondFactors factors;

    private TestWorkspace workspace;
    private SignedIn rep;
    private User user;

    @BeforeEach
    void begin() {
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
        // in the middle of a step, so that none ends while a test runs
        long step = Instant.now().getEpochSecond() / 30;
        clock.set(Instant.ofEpochSecond(step * 30 + 15));
        workspace = workspaces.create();
        rep = workspace.sales();
        user = new User(workspace.id(), "", rep.userId(), rep.email(), "Test SALES", Role.SALES);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void isSetUpWithAFirstCodeAndAnswersRecoveryCodesOnce() {
        state(rep).body("on", equalTo(false)).body("recoveryCodesLeft", equalTo(0));
        AuthenticatorApp app = AuthenticatorApp.scanned(rep);
        state(rep).body("on", equalTo(false));
        app.confirm(rep, "000000".equals(app.code(clock)) ? "000001" : "000000")
                .statusCode(400)
                .body("errors[0].field", equalTo("code"));
        state(rep).body("on", equalTo(false));
        app.confirm(rep, app.code(clock))
                .statusCode(200)
                .body("codes", hasSize(10))
                .body("codes[0]", matchesPattern("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
        state(rep).body("on", equalTo(true)).body("recoveryCodesLeft", equalTo(10));
        app.confirm(rep, app.code(clock)).statusCode(409).body("type", equalTo("/problems/setup-ended"));
    }

    @Test
    void aSetupEndsAfterAnHour() {
        AuthenticatorApp app = AuthenticatorApp.scanned(rep);
        jdbi.useHandle(h -> h.execute(
                "update user_session set confirmed_at = ?", clock.instant().plus(Duration.ofDays(1))));
        clock.advance(SecondFactors.SET_UP_WITHIN);
        app.confirm(rep, app.code(clock)).statusCode(409).body("type", equalTo("/problems/setup-ended"));
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeIt() {
        AuthenticatorApp app = AuthenticatorApp.enrolled(rep, clock).app();
        String first = app.code(clock);
        assertThat(take(first)).as("the code of the set-up").isFalse();
        clock.advance(STEP);
        String second = app.code(clock);
        assertThat(take(second)).isTrue();
        assertThat(take(second)).isFalse();
        assertThat(take(first)).as("within the drift, but older").isFalse();
        audit("SECOND_FACTOR_CODE_REUSED").body("items", hasSize(3));
        clock.advance(STEP);
        assertThat(take(app.code(clock).substring(0, 3) + " " + app.code(clock).substring(3)))
                .as("as apps show it")
                .isTrue();
    }

    @Test
    void ofEqualCodesAtOnceOneIsTaken() {
        AuthenticatorApp.Enrolled enrolled = AuthenticatorApp.enrolled(rep, clock);
        clock.advance(STEP);
        assertThat(taken(enrolled.app().code(clock))).isEqualTo(1);
        assertThat(taken(enrolled.recoveryCodes().get(3))).isEqualTo(1);
    }

    private long taken(String code) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(TestsReachEverything.asOwner(() -> take(code))))
                .limit(6)
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
        List<String> codes = AuthenticatorApp.enrolled(rep, clock).recoveryCodes();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(take(codes.get(0))).isTrue();
        assertThat(take(codes.get(0))).isFalse();
        assertThat(take(" " + codes.get(9).toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(take("")).isFalse();
        state(rep).body("recoveryCodesLeft", equalTo(8));
        audit("RECOVERY_CODE_USED").body("items", hasSize(2));
    }

    @Test
    void ofEqualRequestsForNewCodesAtOnceTheLastSetCounts() {
        AuthenticatorApp.enrolled(rep, clock);
        List<List<String>> sets = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> rep.request().post("/api/session/second-factor/recovery-codes")))
                .limit(4)
                .toList()
                .stream()
                .map(answer -> answer.join().then().statusCode(200).extract().<List<String>>path("codes"))
                .toList();
        assertThat(sets.stream().filter(set -> take(set.get(0)))).hasSize(1);
    }

    @Test
    void newRecoveryCodesEndTheFormerOnes() {
        String former = AuthenticatorApp.enrolled(rep, clock).recoveryCodes().get(0);
        List<String> codes = rep.request()
                .post("/api/session/second-factor/recovery-codes")
                .then()
                .statusCode(200)
                .extract()
                .path("codes");
        assertThat(codes).hasSize(10).doesNotContain(former);
        assertThat(take(former)).isFalse();
        assertThat(take(codes.get(0))).isTrue();
        workspace
                .admin()
                .request()
                .post("/api/session/second-factor/recovery-codes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-second-factor"));
    }

    @Test
    void theFormerAppWorksUntilTheNewOneDoes() {
        AuthenticatorApp former = AuthenticatorApp.enrolled(rep, clock).app();
        AuthenticatorApp fresh = AuthenticatorApp.scanned(rep);
        clock.advance(STEP);
        assertThat(take(former.code(clock))).isTrue();
        assertThat(take(fresh.code(clock))).isFalse();
        fresh.confirm(rep, fresh.code(clock)).statusCode(200);
        clock.advance(STEP);
        assertThat(take(former.code(clock))).isFalse();
        assertThat(take(fresh.code(clock))).isTrue();
    }

    @Test
    void settingItUpEndsTheOtherSessionsAndRemovingItsCodes() {
        SignedIn elsewhere = new SignedIn(rep.userId(), rep.email(), rep.password(), again());
        elsewhere.request().get("/api/session").then().statusCode(200);
        List<String> codes = AuthenticatorApp.enrolled(rep, clock).recoveryCodes();
        elsewhere.request().get("/api/session").then().statusCode(401);
        rep.request().delete("/api/session/second-factor").then().statusCode(204);
        state(rep).body("on", equalTo(false)).body("recoveryCodesLeft", equalTo(0));
        assertThat(take(codes.get(0))).isFalse();
        rep.request().delete("/api/session/second-factor").then().statusCode(204);
        audit("SECOND_FACTOR_ADDED").body("items", hasSize(1));
        audit("SECOND_FACTOR_REMOVED").body("items", hasSize(1));
    }

    @Test
    void guessesOfTheFirstCodeAreCounted() {
        AuthenticatorApp app = AuthenticatorApp.scanned(rep);
        String wrong = "000000".equals(app.code(clock)) ? "000001" : "000000";
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            app.confirm(rep, wrong).statusCode(400);
        }
        app.confirm(rep, app.code(clock)).statusCode(429);
    }

    @Test
    void aResetEndsTheFactorAndTheSessions() {
        AuthenticatorApp app = AuthenticatorApp.enrolled(rep, clock).app();
        factors.reset(Origin.ofProduct(workspace.id()), rep.userId(), "Test SALES");
        rep.request().get("/api/session").then().statusCode(401);
        clock.advance(STEP);
        assertThat(take(app.code(clock))).isFalse();
        audit("SECOND_FACTOR_RESET").body("items", hasSize(1)).body("items[0].subjectName", equalTo("Test SALES"));
    }

    @Test
    void noSecretIsInTheDatabaseOrInTheTrail() {
        AuthenticatorApp app = AuthenticatorApp.scanned(rep);
        List<String> codes = app.confirm(rep, app.code(clock)).extract().path("codes");
        String rows = jdbi.withHandle(h -> h.createQuery(
                        "select string_agg(t::text, ' ') from ("
                                + "select encode(secret, 'escape') as t from second_factor"
                                + " union all select encode(code_hash, 'escape') from recovery_code"
                                + " union all select coalesce(before::text, '') || coalesce(after::text, '') from audit_event) x")
                .mapTo(String.class)
                .one());
        assertThat(rows)
                .doesNotContain(codes.get(0))
                .doesNotContain(codes.get(0).replace("-", ""));
        int salted = jdbi.withHandle(
                h -> h.createQuery("select count(*) from recovery_code where user_id = ? and length(salt) = 16")
                        .bind(0, rep.userId())
                        .mapTo(int.class)
                        .one());
        assertThat(salted).isEqualTo(10);
    }

    @Test
    void anAdminSaysWhoNeedsOneAndTheLocalRunHoldsNobodyToIt() {
        SignedIn admin = workspace.admin();
        admin.request()
                .get("/api/security-settings")
                .then()
                .statusCode(200)
                .body("secondFactor", equalTo("ADMINS"))
                .body("enforced", equalTo(false));
        state(admin).body("required", equalTo(false));
        admin.request()
                .body("{\"secondFactor\": \"EVERYBODY\"}")
                .put("/api/security-settings")
                .then()
                .statusCode(200)
                .body("secondFactor", equalTo("EVERYBODY"));
        audit("SECURITY_CHANGED")
                .body("items[0].before.secondFactor", equalTo("ADMINS"))
                .body("items[0].after.secondFactor", equalTo("EVERYBODY"));
        rep.request().get("/api/security-settings").then().statusCode(403);
        workspaces
                .create()
                .admin()
                .request()
                .get("/api/security-settings")
                .then()
                .body("secondFactor", equalTo("ADMINS"));
    }

    private boolean take(String code) {
        return factors.take(user, code, Origin.ofProduct(workspace.id()));
    }

    private String again() {
        return SignedIn.anonymous()
                .body("{\"email\": \"" + rep.email() + "\", \"password\": \"" + rep.password() + "\"}")
                .post("/api/session")
                .then()
                .statusCode(200)
                .extract()
                .cookie(SignedIn.COOKIE);
    }

    private static ValidatableResponse state(SignedIn of) {
        return of.request().get("/api/session/second-factor").then().statusCode(200);
    }

    private ValidatableResponse audit(String action) {
        return workspace
                .admin()
                .request()
                .get("/api/audit-events?action=" + action)
                .then()
                .statusCode(200);
    }
}
