package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guesses become slow, and whom they are about keeps a way in. */
@QuarkusTest
class SignInLimitApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    @Inject
    SignInLimit limit;

    private SignedIn user;

    @BeforeEach
    void begin() {
        forget();
        user = workspaces.create().sales();
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbi.useHandle(h -> h.execute("delete from sign_in_attempt"));
    }

    @Test
    void strangersWaitLongerEachTimeAndMinutesAtMost() {
        guess(SignInLimit.PER_WAY);
        signIn(user.password())
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("detail", containsString("seconds"));
        int wait = 0;
        for (int i = 0; i < 8; i++) {
            int next =
                    Integer.parseInt(signIn("guess").statusCode(429).extract().header("Retry-After"));
            assertThat(next).isGreaterThanOrEqualTo(wait).isLessThanOrEqualTo(300);
            wait = next;
            clock.advance(Duration.ofSeconds(wait));
            signIn("guess").statusCode(401);
        }
        assertThat(wait).isGreaterThan(200);
        clock.advance(Duration.ofSeconds(301));
        signIn(user.password()).statusCode(200);
    }

    /** Of two at once, each reads the clock before it reads what the other left. */
    @Test
    void freeAttemptsDoNotWaitForEachOther() {
        signIn("guess").statusCode(401);
        clock.advance(Duration.ofMillis(-50));
        signIn("guess").statusCode(401);
    }

    /** What is refused is not counted: hammering makes no wait longer. */
    @Test
    void attemptsThatComeTooEarlyCostNobodyAnything() {
        guess(SignInLimit.PER_WAY);
        for (int i = 0; i < 5; i++) {
            signIn("guess").statusCode(429);
        }
        clock.advance(Duration.ofSeconds(16));
        signIn(user.password()).statusCode(200);
    }

    @Test
    void aKnownDeviceGetsInWhileAStrangerGuesses() {
        Cookies device = signIn(user.password()).statusCode(200).extract().detailedCookies();
        guess(SignInLimit.PER_WAY);
        signIn(user.password()).statusCode(429);
        signInWith(device, user.password()).statusCode(200);
    }

    @Test
    void aKnownDeviceHasAnAllowanceOfItsOwn() {
        Cookies device = signIn(user.password()).statusCode(200).extract().detailedCookies();
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            signInWith(device, "guess").statusCode(401);
        }
        signInWith(device, user.password()).statusCode(429);
    }

    /** What the device does not know is a stranger's guess too, or accounts of one address had guesses by each other's. */
    @Test
    void wrongPasswordsOfAKnownDeviceCountAsAStrangersToo() {
        Cookies device = signIn(user.password()).statusCode(200).extract().detailedCookies();
        guess(SignInLimit.PER_WAY);
        signInWith(device, "guess").statusCode(429);
        signInWith(device, user.password()).statusCode(200);
    }

    @Test
    void aDeviceIsKnownToItsOwnUserAlone() {
        SignedIn other = workspaces.create().sales();
        Cookies device = signIn(other.email(), other.password())
                .statusCode(200)
                .extract()
                .detailedCookies();
        String forged = device.asList().stream()
                .filter(cookie -> cookie.getName().startsWith("ledgerlink_device_"))
                .findFirst()
                .orElseThrow()
                .getValue();
        String name = signIn(user.password()).extract().cookies().keySet().stream()
                .filter(cookie -> cookie.startsWith("ledgerlink_device_"))
                .findFirst()
                .orElseThrow();
        guess(SignInLimit.PER_WAY);
        anonymous()
                .cookie(name, forged)
                .body(Map.of("email", user.email(), "password", user.password()))
                .post("/api/session")
                .then()
                .statusCode(429);
    }

    @Test
    void guessesAtTheSameTimeAllCount() {
        List<Integer> answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signIn("guess " + i).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(status -> status == 401).hasSize(SignInLimit.PER_WAY);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(16 - SignInLimit.PER_WAY);
    }

    /** Each stranger from another network: together they are slowed to a guess a minute. */
    @Test
    void guessesFromManyNetworksAreSlowedTogether() {
        for (int i = 0; i < SignInLimit.PER_ACCOUNT; i++) {
            limit.attempt(new Attempt("somebody", "203.0.113." + i, null));
        }
        assertThatThrownBy(() -> limit.attempt(new Attempt("somebody", "198.51.100.1", null)))
                .isInstanceOf(TooManyAttempts.class);
        int guesses = 0;
        for (int second = 0; second < 3600; second += 5) {
            clock.advance(Duration.ofSeconds(5));
            try {
                limit.attempt(new Attempt("somebody", "198.51.100." + (second / 5 % 250), null));
                guesses++;
            } catch (TooManyAttempts e) {
                assertThat(e.retryAfterSeconds()).isLessThanOrEqualTo(60);
            }
        }
        assertThat(guesses).isLessThan(70);
        limit.attempt(new Attempt("somebody", "198.51.100.1", new byte[] {1}));
    }

    @Test
    void aNetworkThatTriesManyAccountsIsSlowed() {
        for (int i = 0; i < SignInLimit.PER_NETWORK; i++) {
            limit.attempt(new Attempt("account " + i, "203.0.113.7", null));
        }
        assertThatThrownBy(() -> limit.attempt(new Attempt("another", "203.0.113.7", null)))
                .isInstanceOf(TooManyAttempts.class);
        limit.attempt(new Attempt("another", "203.0.113.8", null));
    }

    /** Each spelling that the database takes for this address has the same counter, or is no address. */
    @Test
    void anotherSpellingOfTheAddressIsNoOtherAllowance() {
        String plain = user.email();
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            signIn(i % 2 == 0 ? plain.toUpperCase(java.util.Locale.ROOT) : " " + plain, "guess " + i)
                    .statusCode(401);
        }
        signIn(plain, user.password()).statusCode(429);
        signIn(plain.replace('i', '\u0130'), user.password()).statusCode(401);
        signIn(plain.replace("k", "\u212a"), user.password()).statusCode(401);
    }

    /** Unknown addresses are slowed alike, so that nothing tells who exists. */
    @Test
    void nobodysAddressIsSlowedLikeSomebodys() {
        String nobody = UUID.randomUUID() + "@ledgerlink.example";
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            signIn(nobody, "guess " + i).statusCode(401);
        }
        signIn(nobody, "guess").statusCode(429);
    }

    @Test
    void aRightPasswordForgetsTheFailures() {
        for (int i = 0; i < 20; i++) {
            signIn(i % 5 == 4 ? user.password() : "guess").statusCode(i % 5 == 4 ? 200 : 401);
        }
    }

    /** Whoever knows the password, and not the code, gains no attempts by it. */
    @Test
    void whatIsNeitherRightNorWrongForgetsNothing() {
        Attempt attempt = new Attempt("somebody", "203.0.113.7", null);
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            limit.attempt(attempt);
            if (i < SignInLimit.PER_WAY - 1) {
                limit.attempt(attempt);
                limit.neither(attempt);
            }
        }
        assertThatThrownBy(() -> limit.attempt(attempt)).isInstanceOf(TooManyAttempts.class);
    }

    /** Whoever is at somebody else's screen must not guess either. */
    @Test
    void limitsGuessingWhenThePasswordIsChanged() {
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            changePassword("guess " + i).statusCode(400).body("errors[0].field", equalTo("current"));
        }
        changePassword(user.password()).statusCode(429).header("Retry-After", Integer::parseInt, greaterThan(0));
        clock.advance(Duration.ofSeconds(16));
        changePassword(user.password()).statusCode(204);
    }

    /** A count that a failure of its caller takes back is none. */
    @Test
    void anAttemptCountsWhateverBecomesOfItsCaller() {
        Attempt attempt = new Attempt("somebody", "203.0.113.7", null);
        for (int i = 0; i < SignInLimit.PER_WAY; i++) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        limit.attempt(attempt);
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
        }
        assertThatThrownBy(() -> limit.attempt(attempt)).isInstanceOf(TooManyAttempts.class);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            signIn("guess " + i).statusCode(401);
        }
    }

    private ValidatableResponse changePassword(String current) {
        return user.request()
                .body(Map.of("current", current, "wanted", "a much better password"))
                .put("/api/session/password")
                .then();
    }

    private ValidatableResponse signInWith(Cookies device, String password) {
        return anonymous()
                .cookies(device)
                .body(Map.of("email", user.email(), "password", password))
                .post("/api/session")
                .then();
    }

    private ValidatableResponse signIn(String password) {
        return signIn(user.email(), password);
    }

    private static ValidatableResponse signIn(String email, String password) {
        return anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/api/session")
                .then();
    }
}
