package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.testing.XeroLogin.Landing;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation that was set up anew, with the same name under another tenant id, goes on in place of the old. */
@QuarkusTest
class SetUpAnewFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    XeroStandin standin;

    private TestWorkspace workspace;
    private String name;

    @BeforeEach
    void load() {
        standin.control().load("rows-40");
        workspace = workspaces.create();
        name = standin.control().shelf().all().get(0).organisation().name();
    }

    private String setUpAnew() {
        return standin.control()
                .setUpAnew(standin.control().books(name))
                .organisation()
                .id()
                .toString();
    }

    private JsonPath connections() {
        return workspace.admin().request().get("/api/connections").jsonPath();
    }

    private io.restassured.response.ValidatableResponse choose(String link, String tenant, String former) {
        Map<String, String> body = former == null
                ? Map.of("organisationId", tenant)
                : Map.of("organisationId", tenant, "formerLink", former);
        return workspace
                .admin()
                .request()
                .body(body)
                .put("/api/connections/" + link)
                .then();
    }

    private ConnectionRef ref(String id) {
        return new ConnectionRef(workspace.id(), UUID.fromString(id));
    }

    private static List<String> owed(TestWorkspace workspace) {
        return workspace.admin().request().get("/api/receivables").jsonPath().getList("totals.outstanding");
    }

    private static List<List<String>> customers(TestWorkspace workspace) {
        JsonPath page =
                workspace.admin().request().get("/api/customers?size=200").jsonPath();
        return List.of(
                page.getList("items.name"),
                page.getList("items.outstanding.amount"),
                page.getList("items.salesLast12Months.amount"));
    }

    @Test
    void reconnectingOffersTheNewOneAndNothingIsCountedTwice() {
        String old = XeroLogin.connected(workspace.admin(), name).toString();
        new SyncFlow(workspace.admin(), UUID.fromString(old)).sync();
        settings(old);
        assertThat(customers(workspace).get(0)).hasSize(40);
        assertThat(owed(workspace)).isNotEmpty();

        String tenant = setUpAnew();
        String authorize = workspace
                .admin()
                .request()
                .post("/api/connections/" + old + "/authorization")
                .jsonPath()
                .getString("authorizeUrl");
        Landing landing = XeroLogin.land(workspace.admin(), XeroLogin.allow(authorize, name));
        assertThat(landing.outcome()).isEqualTo("choose");
        String anew = landing.connection();
        assertThat(anew).isNotEqualTo(old);
        workspace
                .admin()
                .request()
                .get("/api/connections/" + anew)
                .then()
                .body("state", equalTo("CHOOSING"))
                .body("choices.organisationId", contains(tenant))
                .body("choices.inPlaceOf", contains(old));

        choose(anew, tenant, null).statusCode(409).body("type", equalTo("/problems/set-up-anew"));
        choose(anew, tenant, "REPLACE").statusCode(200).body("state", equalTo("CONNECTED"));
        workspace
                .admin()
                .request()
                .get("/api/connections/" + old)
                .then()
                .body("state", equalTo("DISCONNECTED"))
                .body("replacedBy", equalTo(anew))
                .body("endedAt", notNullValue());
        workspace
                .admin()
                .request()
                .get("/api/connections/" + anew + "/sync-settings")
                .then()
                .body("schedule", equalTo("HOURLY"))
                .body("vendors", equalTo("ALL"));

        // The first sync was queued with the decision.
        JsonPath run = new SyncFlow(workspace.admin(), UUID.fromString(anew)).sync();
        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        TestWorkspace fresh = workspaces.create();
        UUID alone = XeroLogin.connected(fresh.admin(), name);
        new SyncFlow(fresh.admin(), alone).sync();
        assertThat(owed(workspace)).isEqualTo(owed(fresh));
        assertThat(customers(workspace)).isEqualTo(customers(fresh));
        assertThat(bench.count(ref(anew), "sales_document")).isEqualTo(bench.count(ref(old), "sales_document"));
        assertThat(bench.ask(
                        ref(anew),
                        "select count(distinct customer_id) from ledger_contact"
                                + " where workspace_id = :workspaceId and connection_id = :connectionId"))
                .isEqualTo("40");
        UUID customer = UUID.fromString(
                workspace.admin().request().get("/api/customers").jsonPath().getString("items[0].id"));
        workspace
                .admin()
                .request()
                .get("/api/customers/" + customer + "/balance")
                .then()
                .body("organisations.connectionId", contains(anew))
                .body("ended.connectionId", contains(old));
    }

    @Test
    void aNewLinkOffersItTooAlsoAfterTheOldOneWasEnded() {
        String old = XeroLogin.connected(workspace.admin(), name).toString();
        workspace.admin().request().delete("/api/connections/" + old).then().statusCode(204);
        String tenant = setUpAnew();
        Landing landing = XeroLogin.connect(workspace.admin(), name);
        assertThat(landing.outcome()).isEqualTo("choose");
        choose(landing.connection(), tenant, "KEEP").statusCode(200).body("state", equalTo("CONNECTED"));
        assertThat(connections().getList("replacedBy")).containsOnlyNulls();
    }

    @Test
    void anotherOrganisationIsRefusedAsBefore() {
        String old = XeroLogin.connected(workspace.admin(), name).toString();
        standin.control().books(name).organisation().name("Other Ltd");
        workspace.admin().request().get("/api/connections/" + old).then().body("organisation.name", equalTo(name));
        setUpAnewAs("Other Ltd");
        String authorize = workspace
                .admin()
                .request()
                .post("/api/connections/" + old + "/authorization")
                .jsonPath()
                .getString("authorizeUrl");
        Landing landing = XeroLogin.land(workspace.admin(), XeroLogin.allow(authorize, "Other Ltd"));
        assertThat(landing.outcome()).isEqualTo("failed");
        assertThat(landing.problem()).isEqualTo("organisation-not-granted");
        assertThat(connections().getList("id")).containsExactly(old);
    }

    @Test
    void endingOneOfTwoThatAPersonKeptApartTakesNoSalesAway() {
        String old = XeroLogin.connected(workspace.admin(), name).toString();
        new SyncFlow(workspace.admin(), UUID.fromString(old)).sync();
        List<String> sold = customers(workspace).get(2);
        assertThat(sold).doesNotContainNull();
        String tenant = setUpAnew();
        Landing landing = XeroLogin.connect(workspace.admin(), name);
        choose(landing.connection(), tenant, "KEEP").statusCode(200);
        get(old).body("successor", nullValue());
        workspace.admin().request().delete("/api/connections/" + old).then().statusCode(204);
        get(old).body("state", equalTo("DISCONNECTED")).body("replacedBy", nullValue());
        assertThat(customers(workspace).get(2)).isEqualTo(sold);
        workspace.admin().request().get("/api/connections").then().body("$", hasSize(2));
    }

    @Test
    void aSecondConsentGoesOnWithTheUnfinishedLink() {
        String old = XeroLogin.connected(workspace.admin(), name).toString();
        String tenant = setUpAnew();
        String first = consentAgain(old, name).connection();
        assertThat(consentAgain(old, name).connection()).isEqualTo(first);
        assertThat(connections().getList("id")).containsExactlyInAnyOrder(old, first);
        // The tab that was opened first still can choose.
        choose(first, tenant, "REPLACE").statusCode(200).body("state", equalTo("CONNECTED"));
        get(old).body("replacedBy", equalTo(first));
    }

    @Test
    void aFormerLinkThatWasConnectedAgainMeanwhileIsNotReplaced() {
        standin.control().load("demo");
        Organisation first = standin.control().shelf().all().get(0).organisation();
        Organisation other = standin.control().shelf().all().get(1).organisation();
        String kiwi = first.name();
        String old = XeroLogin.connected(workspace.admin(), kiwi).toString();
        standin.control().identity().disconnectTenant(first.id());
        first.name("Hidden Ltd");
        other.name(kiwi);
        String anew = consentAgain(old, kiwi).connection();
        get(anew).body("choices.inPlaceOf", contains(old));

        other.name("Other Ltd");
        first.name(kiwi);
        assertThat(consentAgain(old, kiwi).outcome()).isEqualTo("connected");
        choose(anew, other.id().toString(), "REPLACE")
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-replace"));
        get(old).body("state", equalTo("CONNECTED"));
        get(anew).body("state", equalTo("CHOOSING")).body("choices.inPlaceOf", contains(nullValue()));
        choose(anew, other.id().toString(), null).statusCode(200);
    }

    private Landing consentAgain(String link, String organisation) {
        String authorize = workspace
                .admin()
                .request()
                .post("/api/connections/" + link + "/authorization")
                .jsonPath()
                .getString("authorizeUrl");
        return XeroLogin.land(workspace.admin(), XeroLogin.allow(authorize, organisation));
    }

    private io.restassured.response.ValidatableResponse get(String link) {
        return workspace.admin().request().get("/api/connections/" + link).then();
    }

    /** The stand-in knows the organisation of its scenario by its first name only. */
    private void setUpAnewAs(String other) {
        standin.control().books(other).organisation().name(name);
        setUpAnew();
        standin.control().books(name).organisation().name(other);
    }

    private void settings(String link) {
        Map<String, Object> settings = workspace
                .admin()
                .request()
                .get("/api/connections/" + link + "/sync-settings")
                .jsonPath()
                .getMap("$");
        settings.put("schedule", "HOURLY");
        settings.put("vendors", "ALL");
        settings.remove("nextRunAt");
        settings.remove("nextRecheckAt");
        workspace
                .admin()
                .request()
                .body(settings)
                .put("/api/connections/" + link + "/sync-settings")
                .then()
                .statusCode(200);
    }
}
