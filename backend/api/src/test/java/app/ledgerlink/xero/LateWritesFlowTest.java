package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is decided while Xero is asked, and must not be undone by the answer. */
@QuarkusTest
class LateWritesFlowTest {

    private static final long SLOW_MILLISECONDS = 4_000;

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    LedgerSource source;

    XeroStandin standin;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private TestWorkspace workspace;
    private SignedIn admin;
    private String organisation;

    @BeforeEach
    void load() {
        standin.control().load("demo");
        workspace = workspaces.create();
        admin = workspace.admin();
        organisation = standin.control().shelf().all().get(0).organisation().name();
    }

    @AfterEach
    void reset() {
        clock.reset();
        other.shutdownNow();
    }

    /** The token is renewed slowly, or not at all, before Xero is told of the end. */
    @ParameterizedTest
    @EnumSource(
            value = Faults.Kind.class,
            names = {"SLOW", "DROP_AFTER"})
    void aLinkThatIsConnectedAgainWhileXeroIsToldOfItsEndStaysConnected(Faults.Kind kind) throws Exception {
        UUID id = XeroLogin.connected(admin, organisation);
        clock.advance(Duration.ofMinutes(31));
        standin.control().advance(Duration.ofMinutes(31));
        // so long after the sign-in, the end of a link asks for the password first
        admin.request()
                .body(Map.of("password", admin.password()))
                .post("/api/session/confirmation")
                .then()
                .statusCode(204);
        standin.control()
                .faults()
                .plan(new Faults.Fault(kind, "/connect/token", null, 1, 0, 200, null, Map.of(), SLOW_MILLISECONDS));
        Future<Integer> ending = other.submit(
                () -> admin.request().delete("/api/connections/" + id).statusCode());
        Eventually.until(() -> "DISCONNECTED"
                .equals(admin.request().get("/api/connections/" + id).path("state")));
        assertThat(XeroLogin.connected(admin, organisation)).isEqualTo(id);
        assertThat(ending.get()).isEqualTo(204);
        admin.request()
                .get("/api/connections/" + id)
                .then()
                .body("state", equalTo("CONNECTED"))
                .body("problem", nullValue());
        assertThat(standin.control().calls().entries())
                .as("the grant that the link has again is not ended")
                .noneMatch(call -> call.method().equals("DELETE"));
        ReadRequest organisationRead = new ReadRequest(StreamType.ORGANISATION, 1, null, null, null);
        assertThat(source.read(new ConnectionRef(workspace.id(), id), organisationRead)
                        .records())
                .hasSize(1);
    }
}
