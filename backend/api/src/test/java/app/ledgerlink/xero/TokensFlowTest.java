package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.TestsReachEverything;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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

/** Access that is renewed, lost and told. Both clocks, ours and Xero's, are put forward together. */
@QuarkusTest
class TokensFlowTest {

    private static final ReadRequest ORGANISATION = new ReadRequest(StreamType.ORGANISATION, 1, null, null, null);

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    LedgerSource source;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private TestWorkspace workspace;
    private ConnectionRef link;

    @BeforeEach
    void connect() {
        standin.control().load("demo");
        workspace = workspaces.create();
        link = connect(0);
        standin.control().calls().clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ConnectionRef connect(int organisation) {
        String name =
                standin.control().shelf().all().get(organisation).organisation().name();
        return new ConnectionRef(workspace.id(), XeroLogin.connected(workspace.admin(), name));
    }

    private void pass(Duration time) {
        clock.advance(time);
        standin.control().advance(time);
    }

    private int refreshes() {
        return standin.control().calls().counts().getOrDefault("POST /connect/token", 0);
    }

    private void shows(ConnectionRef ref, String state, String problem) {
        workspace
                .admin()
                .request()
                .get("/api/connections/" + ref.connectionId())
                .then()
                .body("state", equalTo(state))
                .body("problem.code", equalTo(problem));
    }

    @Test
    void isRenewedEarlyAndNotBefore() {
        pass(Duration.ofMinutes(27));
        source.read(link, ORGANISATION);
        assertThat(refreshes()).isZero();
        pass(Duration.ofMinutes(2));
        source.read(link, ORGANISATION);
        source.read(link, ORGANISATION);
        assertThat(refreshes()).isEqualTo(1);
        pass(Duration.ofDays(30));
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
        assertThat(refreshes()).isEqualTo(2);
    }

    @Test
    void twentyThreadsAtExpiryRenewOnce() throws Exception {
        pass(Duration.ofMinutes(31));
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<SourcePage>> reads = IntStream.range(0, 20)
                    .<Callable<SourcePage>>mapToObj(
                            i -> TestsReachEverything.callAsOwner(() -> source.read(link, ORGANISATION)))
                    .toList();
            for (Future<SourcePage> read : threads.invokeAll(reads)) {
                assertThat(read.get().records()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void anAccessTokenThatEndsEarlyIsRenewedOnceAndTheReadGoesOn() {
        standin.control().identity().expireAccessTokens();
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
        assertThat(refreshes()).isEqualTo(1);
    }

    private void refuseTokens(int times) {
        XeroFaults.status(standin, "/Organisation", times, 401, "{\"Detail\":\"AuthorizationUnsuccessful\"}");
    }

    private void notAvailable() {
        assertThatThrownBy(() -> source.read(link, ORGANISATION)).isInstanceOf(LedgerTrouble.Unavailable.class);
        shows(link, "CONNECTED", null);
    }

    @Test
    void aTokenThatIsRefusedTwiceMayStillBeTakenNextTime() {
        refuseTokens(2);
        notAvailable();
        assertThat(refreshes()).as("the second was a fresh one").isEqualTo(1);
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
        refuseTokens(2);
        pass(Duration.ofMinutes(11));
        notAvailable();
    }

    @Test
    void tokensThatStayRefusedForTheTriesOfARunEndTheLinkInWords() {
        refuseTokens(50);
        for (long seconds : new long[] {0, 15, 30, 60, 120, 240}) {
            pass(Duration.ofSeconds(seconds));
            notAvailable();
        }
        pass(Duration.ofSeconds(480));
        assertThatThrownBy(() -> source.read(link, ORGANISATION)).isInstanceOf(LedgerTrouble.ReconnectNeeded.class);
        shows(link, "RECONNECT_NEEDED", "token-refused");
    }

    @Test
    void refusalsWithALongSilenceBetweenThemAreTwoStrayOnes() {
        refuseTokens(4);
        notAvailable();
        pass(Duration.ofMinutes(25));
        notAvailable();
    }

    /** The refresh happened at Xero, its answer was lost: the stored token is the former one now. */
    @Test
    void aCrashBetweenRefreshAndStoringIsHealedWithinTheGrace() {
        pass(Duration.ofMinutes(31));
        XeroFaults.of(standin, Faults.Kind.DROP_AFTER, "/connect/token", 1, 0);
        assertThatThrownBy(() -> source.read(link, ORGANISATION)).isInstanceOf(LedgerTrouble.Unavailable.class);
        shows(link, "CONNECTED", null);
        pass(Duration.ofMinutes(10));
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
    }

    @Test
    void whileATokenLivesAnUnreachableLoginServiceStopsNothing() {
        pass(Duration.ofMinutes(29));
        XeroFaults.status(standin, "/connect/token", 50, 503, null);
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
        assertThat(source.read(link, ORGANISATION).records()).hasSize(1);
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void aDeadRefreshTokenEndsEveryLinkThatSharesItAndANewConsentRevivesThem() {
        UUID tokens = jdbi.withHandle(h -> h.createQuery("select token_set_id from ledger_connection where id = :id")
                .bind("id", link.connectionId())
                .mapTo(UUID.class)
                .one());
        ConnectionRef sharing = connect(1);
        jdbi.useHandle(h -> h.createUpdate("update ledger_connection set token_set_id = :tokens where id = :id")
                .bind("tokens", tokens)
                .bind("id", sharing.connectionId())
                .execute());
        standin.control().calls().clear();
        standin.control().identity().killRefreshTokens();
        pass(Duration.ofMinutes(31));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> source.read(link, ORGANISATION))
                    .isInstanceOf(LedgerTrouble.ReconnectNeeded.class)
                    .hasMessageContaining("Xero has ended our access");
        }
        assertThat(refreshes()).isEqualTo(1);
        shows(link, "RECONNECT_NEEDED", "authorization-ended");
        shows(sharing, "RECONNECT_NEEDED", "authorization-ended");
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=CONNECTION_ENDED")
                .then()
                .body("total", equalTo(2))
                .body("items.actorName", everyItem(equalTo("Ledgerlink")))
                .body("items.actorId", everyItem(nullValue()))
                .body("items[0].after.reason", containsString("Xero has ended our access"));

        String again = workspace
                .admin()
                .request()
                .post("/api/connections/" + link.connectionId() + "/authorization")
                .then()
                .statusCode(200)
                .extract()
                .path("authorizeUrl");
        String name = standin.control().shelf().all().get(0).organisation().name();
        XeroLogin.Landing landing = XeroLogin.land(workspace.admin(), XeroLogin.allow(again, name));
        assertThat(landing.connection()).isEqualTo(link.connectionId().toString());
        shows(link, "CONNECTED", null);
        shows(sharing, "CONNECTED", null);
        assertThat(source.read(sharing, ORGANISATION).records()).hasSize(1);
    }

    @Test
    void aMissingScopeIsNamedAndNeverRefreshedFor() {
        workspace
                .admin()
                .request()
                .delete("/api/connections/" + link.connectionId())
                .then()
                .statusCode(204);
        standin.control().identity().clear();
        String url = workspace
                .admin()
                .request()
                .post("/api/connections/" + link.connectionId() + "/authorization")
                .then()
                .extract()
                .path("authorizeUrl");
        String name = standin.control().shelf().all().get(0).organisation().name();
        XeroLogin.land(workspace.admin(), XeroLogin.allow(url.replace("accounting.contacts%20", ""), name));
        standin.control().calls().clear();
        ReadRequest contacts = new ReadRequest(StreamType.CONTACTS, 1, null, null, null);
        assertThatThrownBy(() -> source.read(link, contacts))
                .isInstanceOf(LedgerTrouble.ReconnectNeeded.class)
                .hasMessageContaining("accounting.contacts");
        assertThat(refreshes()).isZero();
        shows(link, "RECONNECT_NEEDED", "scope-missing");
    }
}
