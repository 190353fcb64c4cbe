package app.ledgerlink.reconciliation;

import static app.ledgerlink.testing.TestDocument.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestDocument;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of differences and what is said to be behind each. */
@QuarkusTest
class ReconciliationApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    ReconciliationStore store;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private UUID connection;

    @BeforeEach
    void setUp() {
        workspace = workspaces.create();
        connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
    }

    @Test
    void beforeTheFirstComparisonNothingIsClaimed() {
        get("").body("state", equalTo("NOT_CHECKED")).body("checkedAt", nullValue());
        get("/differences").body("items", empty());
    }

    @Test
    void ordersByTheSizeOfTheDifference() {
        party("Small", "100", document("INV-1", "AUTHORISED", "101", "101"));
        party("Great", "100", document("INV-2", "AUTHORISED", "20", "20"));
        party("Equal", "30", document("INV-3", "AUTHORISED", "30", "30"));
        compare();
        get("").body("state", equalTo("DIFFERS"))
                .body("compared", equalTo(3))
                .body("matching", equalTo(1))
                .body("differing", equalTo(2))
                .body("ours", equalTo("151.00"))
                .body("books", equalTo("230.00"))
                .body("totals.outstanding", contains("151.00"));
        get("/differences")
                .body("total", equalTo(2))
                .body("items.seal.partyName", contains("Great", "Small"))
                .body("items.seal.difference", contains("-80.00", "1.00"));
        get("/differences?page=2&size=1").body("items.seal.partyName", contains("Small"));
    }

    @Test
    void namesTheDocumentsThatAreLikelyBehindIt() {
        UUID party = party(
                "Suspect",
                "500",
                document("OPEN", "AUTHORISED", "40", "40"),
                document("TORN", "AUTHORISED", "300", "200"),
                document("DRAFT", "DRAFT", "7", "7"),
                document("RATELESS", "AUTHORISED", "90", "90").in("USD", null),
                document("GONE", "VOIDED", "170", "170"),
                document("PAID", "PAID", "170", "0"),
                document("SOUND", "PAID", "11", "0"));
        UUID ahead = books.add(workspace.id(), connection, party, document("AHEAD", "PAID", "5", "0"));
        pay("PAID", "170", "2026-01-20");
        pay("SOUND", "11", "2026-01-20");
        pay("AHEAD", "5", "2999-01-01");
        compare();
        JsonPath found = get("/differences").extract().jsonPath();
        assertThat(found.getString("items[0].seal.difference")).isEqualTo("-170.00");
        assertThat(found.getList("items[0].documents.number"))
                .containsExactly("PAID", "GONE", "TORN", "RATELESS", "AHEAD", "DRAFT");
        assertThat(found.getString("items[0].documents[4].documentId")).isEqualTo(ahead.toString());
        assertThat(found.getString("items[0].documents[2].cause"))
                .isEqualTo("Its total is 300.00 and 0.00 of it is paid or credited, which does not leave 200.00.");
        assertThat(found.getList("items[0].causes", String.class).get(0)).startsWith("Several currencies");
        assertThat(found.getList("items[0].causes", String.class).get(1)).startsWith("A payment was taken back");
    }

    @Test
    void namesWhatCouldNotBeReadAndWhatAMergeLeft() {
        UUID party = party("Merged", "50", document("INV-1", "AUTHORISED", "20", "20"));
        jdbi.useHandle(h -> {
            h.execute("update ledger_contact set merged_into_external_id = 'winner' where id = ?", party);
            h.execute(
                    "insert into sync_settings (workspace_id, connection_id, history_from) values (?, ?, '2025-01-01')",
                    workspace.id(),
                    connection);
            UUID run = Ids.next();
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now())",
                    workspace.id(),
                    run,
                    connection);
            h.execute(
                    "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                            + " outcome, reason, raw, recorded_at) values (?, ?, ?, ?, 'INVOICE', 'x', 'INV-BROKEN',"
                            + " 'FAILED', 'unreadable', ?, now())",
                    workspace.id(),
                    Ids.next(),
                    connection,
                    run,
                    "{\"Contact\":{\"ContactID\":\"" + party + "\"}}");
        });
        compare();
        JsonPath found = get("/differences").extract().jsonPath();
        assertThat(found.getList("items[0].documents.number")).containsExactly("INV-BROKEN");
        assertThat(found.getString("items[0].documents[0].documentId")).isNull();
        List<String> causes = found.getList("items[0].causes");
        assertThat(causes).hasSize(5);
        assertThat(causes.get(0)).contains("could not be read");
        assertThat(causes.get(1)).contains("merged");
        assertThat(causes.get(3)).contains("2025-01-01");
        assertThat(causes.get(4)).contains("full re-check");
    }

    @Test
    void theCustomersBalanceCarriesItsSeals() {
        String company = workspace
                .sales()
                .request()
                .body(Map.of("name", "Tui Limited"))
                .post("/api/companies")
                .then()
                .extract()
                .path("id");
        UUID party = party("Tui", "30", document("INV-1", "AUTHORISED", "30", "30"));
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set customer_kind = 'COMPANY', customer_id = ? where id = ?",
                UUID.fromString(company),
                party));
        compare();
        String balance = "/api/customers/" + company + "/balance";
        workspace
                .sales()
                .request()
                .get(balance)
                .then()
                .body("organisations[0].seals.state", contains("MATCHES"))
                .body("organisations[0].seals.ledgerContactId", contains(party.toString()));
        workspace.sales().request().get(balance + "?asAt=2026-02-01").then().body("organisations[0].seals", empty());
    }

    private ValidatableResponse get(String path) {
        return workspace
                .sales()
                .request()
                .get("/api/connections/" + connection + "/reconciliation" + path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatCannotBeComparedIsAskedForAgainAfterAWhileAsWell() {
        ConnectionRef books = new ConnectionRef(workspace.id(), connection);
        UUID party = party(
                "Mixed",
                "150",
                document("INV-1", "AUTHORISED", "100", "100"),
                document("INV-2", "AUTHORISED", "60", "60").in("USD", "0.6"));
        Instant asked = Instant.now().plusSeconds(60);
        jdbi.useHandle(h ->
                h.execute("update ledger_contact set balance_asked_at = ? where id = ?", Timestamp.from(asked), party));
        assertThat(store.inDoubt(books, asked.minusSeconds(1))).isEmpty();
        assertThat(store.inDoubt(books, asked.plusSeconds(1))).containsExactly(party.toString());
    }

    private void compare() {
        QuarkusTransaction.requiringNew()
                .run(() -> store.keep(
                        new ConnectionRef(workspace.id(), connection),
                        Instant.now().plusSeconds(5)));
    }

    private UUID party(String name, String stated, TestDocument... documents) {
        UUID party = books.party(workspace.id(), connection, name, null, null);
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set receivable_outstanding = cast(? as numeric) where id = ?", stated, party));
        for (TestDocument document : documents) {
            books.add(workspace.id(), connection, party, document);
        }
        return party;
    }

    private void pay(String number, String amount, String day) {
        jdbi.useHandle(h -> h.execute(
                "insert into payment (workspace_id, document_id, external_id, paid_on, amount) select workspace_id, id,"
                        + " 'payment', cast(? as date), cast(? as numeric) from sales_document"
                        + " where workspace_id = ? and number = ?",
                day,
                amount,
                workspace.id(),
                number));
    }

    private static TestDocument document(String number, String status, String total, String open) {
        return invoice(number, status, "2026-01-10", "2026-02-10").amounts(total, "0", open);
    }
}
