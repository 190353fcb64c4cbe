package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dry run tells what the sync after it does, and writes nothing of a customer. */
@QuarkusTest
class DryRunFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    XeroStandin standin;

    private SyncFlow flow;
    private ConnectionRef connection;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "awkward"})
    void tellsWhatTheNextSyncDoesAndWritesNoCustomer(String scenario) {
        connect(scenario);
        UUID dryRun = flow.start("DRY_RUN");
        JsonPath run = flow.awaitEnd(dryRun);
        assertThat(run.getString("state")).startsWith("SUCCEEDED");
        assertThat(run.getString("kind")).isEqualTo("DRY_RUN");
        assertThat(run.getLong("counts.changed")).isPositive();
        assertThat(customers()).isEqualTo("0 companies, 0 contacts, 0 linked");
        assertThat(bench.count(connection, "sales_document")).isPositive();

        Map<String, Integer> counts = counts(plan(dryRun, Map.of()));
        assertThat(counts.values().stream().mapToInt(n -> n).sum())
                .isEqualTo((int) bench.count(connection, "ledger_contact"));
        JsonPath companies = plan(dryRun, Map.of("action", "CREATE_COMPANY", "size", 3));
        assertThat(companies.getInt("total")).isEqualTo(counts.get("CREATE_COMPANY"));
        assertThat(companies.getList("items.action")).hasSize(3).containsOnly("CREATE_COMPANY");
        String name = companies.getString("items[0].name");
        assertThat(plan(dryRun, Map.of("q", name.toUpperCase(), "action", "CREATE_COMPANY"))
                        .<String>getList("items.name"))
                .contains(name);

        assertThat(flow.sync().getString("state")).startsWith("SUCCEEDED");
        assertThat(Long.parseLong(
                        bench.ask(connection, "select count(*) from company where workspace_id = :workspaceId")))
                .isEqualTo(counts.get("CREATE_COMPANY").longValue());
        assertThat(flow.run("DRY_RUN").getString("state")).startsWith("SUCCEEDED");
        assertThat(counts(plan(dryRun, Map.of())))
                .as("only the latest plan is kept")
                .isEmpty();
    }

    private JsonPath plan(UUID run, Map<String, Object> query) {
        return flow.admin()
                .request()
                .queryParams(query)
                .get("/api/sync-runs/" + run + "/plan")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Integer> counts(JsonPath plan) {
        List<Map<String, Object>> counts = plan.getList("counts");
        return counts.stream()
                .collect(Collectors.toMap(c -> (String) c.get("action"), c -> ((Number) c.get("parties")).intValue()));
    }

    private String customers() {
        return bench.count(connection, "company") + " companies, " + bench.count(connection, "contact") + " contacts, "
                + bench.ask(
                        connection,
                        "select count(*) from ledger_contact where workspace_id = :workspaceId and not linking_due")
                + " linked";
    }

    private void connect(String scenario) {
        standin.control().load(scenario);
        TestWorkspace workspace = workspaces.create();
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(
                        workspace.admin(),
                        standin.control().shelf().all().get(0).organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
    }
}
