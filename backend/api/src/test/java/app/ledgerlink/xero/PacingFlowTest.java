package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.TestsReachEverything;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.RealLimits;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls keep within Xero's limits, and what Xero refuses for a limit is waited for. */
@QuarkusTest
@TestProfile(RealLimits.class)
class PacingFlowTest {

    private static final ReadRequest ORGANISATION = new ReadRequest(StreamType.ORGANISATION, 1, null, null, null);

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    LedgerSource source;

    @Inject
    LedgerTarget target;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private ConnectionRef link;
    private UUID tenant;
    private SignedIn admin;

    @BeforeEach
    void connect() {
        standin.control().load("rows-1");
        var workspace = workspaces.create();
        admin = workspace.admin();
        var organisation = standin.control().shelf().all().get(0).organisation();
        link = new ConnectionRef(workspace.id(), XeroLogin.connected(workspace.admin(), organisation.name()));
        tenant = organisation.id();
        standin.control().calls().clear();
    }

    @AfterEach
    void reset() {
        clock.reset();
        jdbi.useHandle(h -> h.execute("truncate call_budget, call_lease"));
    }

    private int calls() {
        return standin.control().calls().counts().getOrDefault("GET /api.xro/2.0/Organisation", 0);
    }

    private LedgerTrouble.MustWait mustWait() {
        return catchThrowableOfType(LedgerTrouble.MustWait.class, () -> source.read(link, ORGANISATION));
    }

    @Test
    void backgroundWorkStopsBeforeTheMinuteIsUsedUpAndGoesOnInTheNext() {
        clock.set(clock.instant());
        // one call was made when the link was connected
        for (int call = 1; call < 54; call++) {
            source.read(link, ORGANISATION);
        }
        LedgerTrouble.MustWait wait = mustWait();
        assertThat(wait.until())
                .isAfter(clock.instant())
                .isBefore(clock.instant().plusSeconds(61));
        assertThat(wait).hasMessageContaining("60 calls a minute");
        assertThat(calls()).as("none was refused by Xero").isEqualTo(53);
        clock.advance(Duration.ofSeconds(61));
        standin.control().advance(Duration.ofSeconds(61));
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
    }

    @Test
    void whatXeroCountsIsTakenOver() {
        standin.control().limits().remaining(tenant, 5, null);
        source.read(link, ORGANISATION);
        assertThat(mustWait()).hasMessageContaining("60 calls a minute");
        assertThat(calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"minute, 26, this minute", "day, 66975, today", "appminute, 30, this app"})
    void aRefusalForALimitIsWaitedForByEverybody(String problem, int seconds, String words) {
        clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        XeroFaults.status(
                standin,
                "/Organisation",
                1,
                429,
                null,
                Map.of("X-Rate-Limit-Problem", problem, "Retry-After", String.valueOf(seconds)));
        LedgerTrouble.MustWait wait = mustWait();
        assertThat(wait.until()).isCloseTo(clock.instant().plusSeconds(seconds), within(3, ChronoUnit.SECONDS));
        assertThat(wait).hasMessageContaining(words);
        assertThat(mustWait().until()).isEqualTo(wait.until().truncatedTo(ChronoUnit.MICROS));
        assertThat(calls()).as("not asked again before").isEqualTo(1);
        clock.advance(Duration.ofSeconds(seconds + 3));
        standin.control().advance(Duration.ofMinutes(2));
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
    }

    @Test
    void aRefusalForTooManyAtOnceIsTriedAgainSoon() {
        XeroFaults.status(standin, "/Organisation", 2, 429, null, Map.of("X-Rate-Limit-Problem", "concurrent"));
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void theLastCallsOfADayAreKeptForPeople() {
        standin.control().limits().remaining(tenant, null, 40);
        source.read(link, ORGANISATION);
        assertThat(mustWait()).hasMessageContaining("kept for people");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void aPersonsCreationGoesOnWhileAFirstSyncWaitsForTheNextMinute() {
        clock.set(clock.instant());
        // Twelve of the minute's calls are left: six for background work, six for people.
        standin.control().limits().dial(12, null, null, null);
        UUID run = UUID.fromString(admin.request()
                .body(Map.of("kind", "SYNC"))
                .post("/api/connections/" + link.connectionId() + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        Eventually.until(() -> "WAITING".equals(state(run)));
        NewContact kea = named("Kea Tours Ltd", "LL-1");
        assertThatThrownBy(() -> target.create(link, kea, "key-0", Asker.BACKGROUND))
                .isInstanceOf(LedgerTrouble.MustWait.class);
        assertThat(target.alike(link, kea, Asker.PERSON)).isEmpty();
        assertThat(target.create(link, kea, "key-1", Asker.PERSON)).isInstanceOf(LedgerTarget.Outcome.Created.class);
        assertThat(target.alike(link, named("Tui Tours Ltd", "LL-2"), Asker.PERSON))
                .isEmpty();
        assertThat(state(run)).isEqualTo("WAITING");
        assertThat(standin.control().calls().entries())
                .as("none was refused by Xero")
                .allSatisfy(call -> assertThat(call.status()).isEqualTo(200));
        standin.control().limits().dial(60, null, null, null);
        standin.control().advance(Duration.ofMinutes(2));
        clock.advance(Duration.ofMinutes(2));
        Eventually.until(() -> "SUCCEEDED".equals(state(run)));
    }

    private String state(UUID run) {
        return admin.request().get("/api/sync-runs/" + run).path("state");
    }

    private static NewContact named(String name, String number) {
        return new NewContact(number, name, null, null, null, null, null, null, List.of(), List.of(), List.of());
    }

    @Test
    void neverMoreThanFourBackgroundCallsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> reads = IntStream.range(0, 36)
                    .<Callable<Integer>>mapToObj(i -> TestsReachEverything.callAsOwner(
                            () -> source.read(link, ORGANISATION).received()))
                    .toList();
            for (Future<Integer> read : threads.invokeAll(reads)) {
                assertThat(read.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(standin.control().limits().mostAtOnce(tenant)).isBetween(1, 4);
        assertThat(standin.control().calls().entries())
                .allSatisfy(call -> assertThat(call.status()).isEqualTo(200));
    }

    @Test
    void aLimitOfOneOrganisationStopsNoOther() {
        XeroFaults.status(standin, "/Organisation", 1, 429, null, Map.of("X-Rate-Limit-Problem", "day"));
        assertThatThrownBy(() -> source.read(link, ORGANISATION)).isInstanceOf(LedgerTrouble.MustWait.class);
        connect();
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
    }
}
