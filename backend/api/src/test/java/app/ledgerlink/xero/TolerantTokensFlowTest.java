package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the token endpoint in other forms. */
@QuarkusTest
class TolerantTokensFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    LedgerSource source;

    XeroStandin standin;

    private ConnectionRef link;

    @BeforeEach
    void connect() {
        standin.control().load("empty");
        TestWorkspace workspace = workspaces.create();
        String name = standin.control().shelf().all().get(0).organisation().name();
        link = new ConnectionRef(workspace.id(), XeroLogin.connected(workspace.admin(), name));
        clock.advance(Duration.ofMinutes(29));
        standin.control().advance(Duration.ofMinutes(29));
        standin.control().calls().clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** The token is none that the API takes, so that the next one must come of the refresh token that was kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"x\",\"expires_in\":1800,\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"x\",\"expires_in\":\"1800\",\"token_type\":\"bearer\",\"refresh_token\":null,"
                        + "\"scope\":\"offline_access accounting.contacts\",\"more\":{\"a\":[1]}}",
                "{\"access_token\":\"x\",\"id_token\":\"y\",\"refresh_token\":\"\"}"
            })
    void aRefreshWithoutARefreshTokenKeepsTheOneBefore(String answer) {
        XeroFaults.status(standin, "/connect/token", 1, 200, answer);
        ReadRequest organisation = new ReadRequest(StreamType.ORGANISATION, 1, null, null, null);
        assertThat(source.read(link, organisation).records()).hasSize(1);
        assertThat(standin.control().calls().counts()).containsEntry("POST /connect/token", 2);
    }
}
