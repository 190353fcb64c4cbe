package app.ledgerlink.memorybooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import app.ledgerlink.books.LedgerExamples;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.sync.SyncFlow;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second accounting system beside Xero in one workspace: linked, synced, created into and ended over HTTP. */
@QuarkusTest
@TestProfile(SecondSystemFlowTest.SwitchedOn.class)
class SecondSystemFlowTest {

    public static class SwitchedOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(MemoryGateway.SWITCH, "true");
        }
    }

    private static final String HARBOUR = "11111111-1111-4111-8111-111111111111";
    private static final String ATTIC = "22222222-2222-4222-8222-222222222222";
    private static final String INVOICE = "33333333-3333-4333-8333-333333333333";

    XeroStandin standin;

    @Inject
    Workspaces workspaces;

    @Inject
    MemoryBooks books;

    private TestWorkspace workspace;
    private SignedIn admin;
    private UUID xero;
    private UUID memory;

    @BeforeEach
    void linkBoth() {
        standin.control().load("empty");
        workspace = workspaces.create();
        admin = workspace.admin();
        books.contacts.clear();
        books.invoices.clear();
        books.ended.clear();
        books.contacts.add(LedgerExamples.company(HARBOUR, "Harbour Cafe Ltd", books.now()));
        books.contacts.add(LedgerExamples.contact(
                ATTIC, "Attic Ltd", null, null, PartyStatus.ARCHIVED, true, List.of(), books.now()));
        books.invoices.add(LedgerExamples.invoice(INVOICE, HARBOUR, books.now()));
        xero = XeroLogin.connected(
                admin, standin.control().shelf().all().get(0).organisation().name());
        memory = linked();
    }

    private UUID linked() {
        admin.request()
                .get("/api/accounting-applications")
                .then()
                .body("code", contains("memory", "xero"))
                .body("name", contains("Memory Books", "Xero"));
        JsonPath start = admin.request()
                .body(Map.of("application", "memory"))
                .post("/api/connections")
                .then()
                .statusCode(201)
                .body("connection.application", equalTo("memory"))
                .extract()
                .jsonPath();
        UUID id = start.getUUID("connection.id");
        given().cookie(SignedIn.COOKIE, admin.cookie())
                .get(start.getString("authorizeUrl"))
                .then()
                .statusCode(200)
                .body(equalTo("CHOOSING"));
        admin.request().get("/api/connections/" + id).then().body("choices.name", contains("Kea Papers", "Tui Papers"));
        admin.request()
                .body(Map.of("organisationId", "kea"))
                .put("/api/connections/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONNECTED"))
                .body("organisation.name", equalTo("Kea Papers"))
                .body("organisation.baseCurrency", equalTo("EUR"))
                .body("openInLedgerUrl", equalTo("https://memory.example/"));
        return id;
    }

    private JsonPath get(String path) {
        return admin.request().get(path).then().statusCode(200).extract().jsonPath();
    }

    private UUID created(String name) {
        return UUID.fromString(admin.request()
                .body(Map.of("name", name))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void createIn(UUID connection, UUID customer) {
        admin.request()
                .body(Map.of("connectionId", connection))
                .post("/api/customers/" + customer + "/xero-contact")
                .then()
                .statusCode(202);
        Eventually.until(() -> get("/api/customers/" + customer + "/xero-contacts")
                .getList("findAll { it.creation?.state == 'LINKED' }.connectionId")
                .contains(connection.toString()));
    }

    @Test
    void itsBooksAreReadAndItsNameIsSaid() {
        JsonPath run = new SyncFlow(admin, memory).sync();
        assertThat(run.getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");
        assertThat(new SyncFlow(admin, xero).sync().getString("state")).isEqualTo("SUCCEEDED");

        assertThat(new SyncFlow(admin, memory).openFates())
                .singleElement()
                .satisfies(fate -> assertThat(fate)
                        .containsEntry(
                                "message",
                                "Attic Ltd is archived in Memory Books and has no sales, so it did not become a customer.")
                        .containsEntry("nextStep", "Nothing to do. To import it, restore it in Memory Books.")
                        .containsEntry("openInLedgerUrl", "https://memory.example/contacts/" + ATTIC));
        assertThat(get("/api/ledger-contacts?connectionId=" + memory + "&linkState=EXCLUDED")
                        .getList("items.reason"))
                .containsExactly("It is archived in Memory Books and has no sales.");
        assertThat(get("/api/search?q=Attic").getList("hits.detail").toString()).contains("Memory Books");
        JsonPath documents = get("/api/sales-documents");
        assertThat(documents.getList("items.openInLedgerUrl"))
                .containsExactly("https://memory.example/documents/" + INVOICE);
        assertThat(get("/api/connections/" + memory + "/reconciliation").getString("explanation"))
                .isEqualTo("Every balance that can be compared is the one Memory Books states.");
        assertThat(get("/api/connections/" + xero + "/reconciliation").getString("explanation"))
                .isEqualTo("Every balance that can be compared is the one Xero states.");
    }

    @Test
    void aCustomerIsCreatedInBothAndItsPageHoldsBoth() {
        UUID customer = created("Ponga Builders Ltd");
        createIn(memory, customer);
        createIn(xero, customer);

        assertThat(books.contacts).extracting(c -> c.name()).contains("Ponga Builders Ltd");
        assertThat(standin.control().shelf().all().get(0).contacts())
                .extracting(c -> c.name())
                .contains("Ponga Builders Ltd");
        JsonPath standings = get("/api/customers/" + customer + "/xero-contacts");
        assertThat(standings.getList("connectionId")).containsExactly(xero.toString(), memory.toString());
        assertThat(standings.getString("[1].links[0].openInLedgerUrl")).startsWith("https://memory.example/contacts/");
        assertThat(get("/api/customers/" + customer + "/sales-summary").getList("links.connectionId"))
                .containsExactlyInAnyOrder(xero.toString(), memory.toString());

        admin.request()
                .body(Map.of("connectionId", memory))
                .post("/api/customers/" + created("Harbour Cafe Ltd") + "/xero-contact")
                .then()
                .statusCode(409)
                .body("detail", startsWith("Memory Books holds a contact that Harbour Cafe Ltd"));
    }

    @Test
    void theEndOfOneLeavesTheOther() {
        new SyncFlow(admin, memory).sync();
        admin.request().delete("/api/connections/" + memory).then().statusCode(204);

        assertThat(books.ended).containsExactly("grant-kea");
        assertThat(get("/api/connections/" + memory).getString("state")).isEqualTo("DISCONNECTED");
        assertThat(get("/api/connections/" + memory).getString("problem")).isNull();
        assertThat(get("/api/connections/" + xero).getString("state")).isEqualTo("CONNECTED");
        admin.request()
                .body(Map.of("kind", "SYNC"))
                .post("/api/connections/" + memory + "/sync-runs")
                .then()
                .statusCode(409);
        assertThat(new SyncFlow(admin, xero).sync().getString("state")).isEqualTo("SUCCEEDED");
        assertThat(get("/api/sales-documents?connectionId=" + memory).getList("items.openInLedgerUrl"))
                .containsExactly("https://memory.example/documents/" + INVOICE);
    }
}
