package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dry run says what the sync after it does, party by party. */
@QuarkusTest
class PlanAgreesFlowTest {

    private static final String DIFFERENT = """
            select concat_ws(' | ', r.name, r.action, p.link_state, p.link_reason)
            from sync_plan_row r
            join ledger_contact p on p.workspace_id = r.workspace_id and p.id = r.ledger_contact_id
            left join company c on c.workspace_id = p.workspace_id and c.id = p.customer_id
            left join contact i on i.workspace_id = p.workspace_id and i.id = p.customer_id
            where r.workspace_id = :workspace and r.run_id = :run and not coalesce(case r.action
                when 'CREATE_COMPANY' then p.link_state = 'LINKED' and c.id <> all(:before)
                when 'CREATE_INDIVIDUAL' then p.link_state = 'LINKED' and i.id <> all(:before)
                when 'LINK' then p.link_state = 'LINKED' and p.customer_id = r.customer_id
                when 'PARK' then p.link_state = 'PARKED'
                when 'EXCLUDE' then p.link_state = 'EXCLUDED' or p.link_state = 'LINKED' and p.merged_into_external_id is not null
                when 'FAIL' then p.link_state = 'FAILED' end, false)""";

    /**
     * Customers as people enter them: like every fourth party, some with its numbers, some with a slip. Parties with a
     * number are counted apart, so that one of few is met whatever else the books hold.
     */
    private static final String LIKE_PARTIES = """
            insert into company (workspace_id, id, name, email, account_number, tax_number, edited_fields, created_at, updated_at)
            select workspace_id, gen_random_uuid(),
                case when n % 3 = 0 then regexp_replace(name, '( Ltd| Limited)$', '') else upper(name) end,
                case when n % 8 = 0 then email end,
                case when n % 8 = 4 then account_number end,
                case when n % 16 = 0 then tax_number end, '{name}', now(), now()
            from (select *, row_number() over (
                    partition by account_number is not null order by name, id) as n from ledger_contact
                where workspace_id = :workspace and btrim(name) <> '') p
            where n % 4 = 0""";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private TestWorkspace workspace;
    private SyncFlow flow;

    @Test
    void emptyCrmGetsACustomerForEachPartyOfTheDemoBooksAndAsksNothing() {
        connect("demo");
        Map<String, Integer> counts = planned(flow.run("DRY_RUN"));
        assertThat(count("company", "true") + count("contact", "true")).isZero();
        assertThat(counts).doesNotContainKeys("PARK", "LINK", "UPDATE");
        agrees(counts);
        assertThat(count("company", "true")).isEqualTo(counts.get("CREATE_COMPANY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "awkward"})
    void filledCrmIsLinkedAsPlanned(String scenario) {
        connect(scenario);
        flow.run("DRY_RUN");
        jdbi.useHandle(h ->
                h.createUpdate(LIKE_PARTIES).bind("workspace", workspace.id()).execute());
        Map<String, Integer> counts = planned(flow.run("DRY_RUN"));
        assertThat(counts).containsKeys("CREATE_COMPANY", "PARK", "LINK");
        agrees(counts);
    }

    private UUID plan;

    private Map<String, Integer> planned(JsonPath run) {
        assertThat(run.getString("state")).startsWith("SUCCEEDED");
        plan = UUID.fromString(run.getString("id"));
        JsonPath answer = flow.admin()
                .request()
                .get("/api/sync-runs/" + plan + "/plan")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Integer> counts = new HashMap<>();
        List<Map<String, Object>> rows = answer.getList("counts");
        rows.forEach(r -> counts.put((String) r.get("action"), (Integer) r.get("parties")));
        assertThat(answer.getInt("total"))
                .isEqualTo(counts.values().stream().mapToInt(Integer::intValue).sum());
        return counts;
    }

    private void agrees(Map<String, Integer> counts) {
        UUID[] before = jdbi.withHandle(h -> h.createQuery("select id from company where workspace_id = :workspace"
                        + " union all select id from contact where workspace_id = :workspace")
                .bind("workspace", workspace.id())
                .mapTo(UUID.class)
                .list()
                .toArray(UUID[]::new));
        assertThat(flow.sync().getString("state")).startsWith("SUCCEEDED");
        List<String> different = jdbi.withHandle(h -> h.createQuery(DIFFERENT)
                .bind("workspace", workspace.id())
                .bind("run", plan)
                .bindArray("before", UUID.class, (Object[]) before)
                .mapTo(String.class)
                .list());
        assertThat(different).isEmpty();
        assertThat(count("ledger_contact", "link_state = 'PARKED'")).isEqualTo(counts.getOrDefault("PARK", 0));
    }

    private int count(String table, String which) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from " + table + " where workspace_id = :workspace and " + which)
                        .bind("workspace", workspace.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private void connect(String scenario) {
        standin.control().load(scenario);
        workspace = workspaces.create();
        Books books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
    }
}
