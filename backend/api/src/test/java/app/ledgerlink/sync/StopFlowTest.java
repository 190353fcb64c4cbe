package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A node that stops while Xero takes its time. It works no more afterwards, so it is one of its own. */
@QuarkusTest
@TestProfile(StopFlowTest.OfItsOwn.class)
class StopFlowTest {

    public static class OfItsOwn implements QuarkusTestProfile {}

    private static final long A_MINUTE = 60_000;
    /** Whoever stops a container waits no longer. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Workspaces workspaces;

    @Inject
    Event<ShutdownEvent> shutdown;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    @Test
    void aRunAndACreationAreHandedOnWhileTheirAnswersAreSlow() {
        standin.control().load("rows-3");
        TestWorkspace workspace = workspaces.create();
        UUID connection = XeroLogin.connected(
                workspace.admin(),
                standin.control().shelf().all().get(0).organisation().name());
        standin.control().calls().clear();
        standin.control().faults().plan(Faults.Fault.slow(A_MINUTE, "/Invoices", 1));
        standin.control()
                .faults()
                .plan(new Faults.Fault(Faults.Kind.SLOW, "/Contacts", "PUT", 1, 0, 200, null, Map.of(), A_MINUTE));
        SyncFlow sync = new SyncFlow(workspace.admin(), connection);
        UUID customer = create(workspace, connection);
        Eventually.until(() -> "t"
                .equals(ask("select case when sent_at is null then 'f' else 't' end from contact_creation", customer)));
        UUID run = sync.start();
        Eventually.until(() -> sync.run(run).getString("activity").startsWith("Reading invoices"));

        Instant asked = Instant.now();
        shutdown.fire(new ShutdownEvent());
        assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);

        JsonPath left = sync.run(run);
        assertThat(left.getString("state")).isEqualTo("QUEUED");
        assertThat(left.getString("activity")).as("where it stopped").startsWith("Reading invoices");
        assertThat(left.getString("waitingReason")).isNull();
        assertThat(left.getInt("calls")).as("the one given up included").isGreaterThanOrEqualTo(3);
        List<Boolean> kept = jdbi.withHandle(h -> h.createQuery(
                        "select picked or execution_time > now() from scheduled_tasks where task_instance like ?")
                .bind(0, "%:" + run)
                .mapTo(Boolean.class)
                .list());
        assertThat(kept).as("free for another node at once").containsExactly(false);
        assertThat(ask("select state from contact_creation", customer)).isEqualTo("UNSURE");
        assertThat(standin.control().calls().entries())
                .as("no answer that was waited for has come")
                .noneMatch(call -> call.method().equals("PUT") || call.path().endsWith("/Invoices"));
    }

    private static UUID create(TestWorkspace workspace, UUID connection) {
        String customer = workspace
                .admin()
                .request()
                .body(Map.of("name", "Kea Tours Limited"))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace
                .admin()
                .request()
                .body(Map.of("customerIds", List.of(customer)))
                .post("/api/connections/" + connection + "/contact-creations")
                .then()
                .statusCode(202);
        return UUID.fromString(customer);
    }

    private String ask(String select, UUID customer) {
        return jdbi.withHandle(h -> h.createQuery(select + " where customer_id = ?")
                .bind(0, customer)
                .mapTo(String.class)
                .one());
    }
}
