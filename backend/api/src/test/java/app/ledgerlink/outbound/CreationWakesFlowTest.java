package app.ledgerlink.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queued creations go on when Xero lets them, not a quarter of an hour later. No clock is put forward here. */
@QuarkusTest
class CreationWakesFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private OutboundFlow flow;
    private UUID customer;

    @BeforeEach
    void connect() {
        flow = OutboundFlow.connect(standin, clock, workspaces);
        customer = flow.company("Kea Tours Limited");
    }

    private void queue() {
        flow.workspace()
                .admin()
                .request()
                .body(Map.of("customerIds", List.of(customer)))
                .post("/api/connections/" + flow.connection() + "/contact-creations")
                .then()
                .statusCode(202);
    }

    @Test
    void aRightThatIsBackIsNoticed() {
        standin.control().faults().plan(Faults.Fault.status(403, "/Contacts", 4));
        queue();
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
    }

    @Test
    void aLinkThatIsConnectedAgainWakesWhatWaited() {
        standin.control()
                .identity()
                .disconnectTenant(flow.books().organisation().id());
        queue();
        Eventually.until(() -> waits("message like '%no longer lets us%'"));
        assertThat(waits("due_at > now() + interval '10 minutes'")).isTrue();
        XeroLogin.connected(
                flow.workspace().admin(), flow.books().organisation().name());
        flow.await(customer, "LINKED");
        flow.requireOne(customer);
    }

    private boolean waits(String condition) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from contact_creation where customer_id = ? and " + condition + ")")
                .bind(0, customer)
                .mapTo(boolean.class)
                .one());
    }
}
