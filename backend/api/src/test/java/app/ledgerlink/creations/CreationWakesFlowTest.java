package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queued creations go on when Xero lets them, not a quarter of an hour later, and leave it alone until then. */
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

    @AfterEach
    void reset() {
        standin.control().faults().clear();
        clock.reset();
    }

    private void queue() {
        queue(List.of(customer));
    }

    private void queue(List<UUID> customers) {
        flow.workspace()
                .admin()
                .request()
                .body(Map.of("customerIds", customers))
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

    /** Who may read Xero may still be refused to write: what is read meanwhile wakes nobody. */
    @Test
    void whatIsRefusedToWriteWaitsLongerAndLongerThoughReadsAreAnswered() {
        clock.set(clock.instant());
        standin.control()
                .faults()
                .plan(new Faults.Fault(Faults.Kind.STATUS, "/Contacts", "PUT", 9_999, 0, 403, null, Map.of(), 0));
        List<UUID> all = Stream.of("Aurora", "Brindle", "Cobalt", "Dunlin", "Ember", "Fjord", "Gannet", "Huia")
                .map(flow::company)
                .toList();
        queue(all);
        Eventually.until(() -> allWaitFor(8));
        for (int step = 0; step < 40; step++) {
            flow.advance(Duration.ofSeconds(31));
            Eventually.until(() -> allWaitFor(8));
        }
        int tries = 5;
        int workers = 3;
        assertThat(flow.calls("PUT")).as("in 20 minutes").isLessThanOrEqualTo(tries * workers * 2);
        assertThat(flow.calls("GET")).as("in 20 minutes").isLessThanOrEqualTo(tries * workers * 3);
        standin.control().faults().clear();
        flow.advance(Duration.ofMinutes(10));
        all.forEach(each -> flow.await(each, "LINKED"));
    }

    private boolean allWaitFor(int count) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) = :count from contact_creation"
                        + " where connection_id = :connection and state = 'QUEUED' and due_at > :now"
                        + " and message like '%lack the right%'")
                .bind("count", count)
                .bind("connection", flow.connection())
                .bind("now", clock.instant())
                .mapTo(boolean.class)
                .one());
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
