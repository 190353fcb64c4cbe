package app.ledgerlink.outbound;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may create customers in the books, and what is said where it does not go. No books are asked here. */
@QuarkusTest
class CustomerInLedgerApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture fixture;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private UUID connection;
    private UUID company;

    @BeforeEach
    void prepare() {
        workspace = workspaces.create();
        connection = organisation("Kiwi Traders");
        company = created("/api/companies", Map.of("name", "Tui Limited"));
    }

    private UUID organisation(String name) {
        UUID id = fixture.organisation(workspace.id(), name, "NZD", "Pacific/Auckland");
        jdbi.useHandle(h ->
                h.execute("insert into sync_settings (workspace_id, connection_id) values (?, ?)", workspace.id(), id));
        // connected, but the consent is there no more
        jdbi.useHandle(h -> h.execute(
                "update ledger_connection set token_set_id = ?, organisation_name = ? where id = ?",
                UUID.randomUUID(),
                name,
                id));
        return id;
    }

    private UUID created(String path, Map<String, ?> body) {
        return UUID.fromString(workspace
                .admin()
                .request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void settings(String change) {
        jdbi.useHandle(
                h -> h.execute("update sync_settings set " + change + " where workspace_id = ?", workspace.id()));
    }

    private void state(String state) {
        jdbi.useHandle(
                h -> h.execute("update ledger_connection set state = ? where workspace_id = ?", state, workspace.id()));
    }

    private ValidatableResponse standing(SignedIn user, UUID id) {
        return user.request()
                .get("/api/customers/" + id + "/xero-contacts")
                .then()
                .statusCode(200);
    }

    private String contact() {
        return "/api/customers/" + company + "/xero-contact";
    }

    private String creations() {
        return "/api/connections/" + connection + "/contact-creations";
    }

    private ValidatableResponse queue(Object... customers) {
        return workspace
                .admin()
                .request()
                .body(Map.of("customerIds", customers))
                .post(creations())
                .then();
    }

    /** The books cannot be asked, so the worker puts everything back into the queue. */
    private void awaitQueued(int rows) {
        Awaitility.await()
                .until(() -> jdbi.withHandle(h -> h.createQuery(
                                        "select count(*) from contact_creation where workspace_id = ? and state = 'QUEUED'"
                                                + " and message is not null")
                                .bind(0, workspace.id())
                                .mapTo(int.class)
                                .one())
                        == rows);
    }

    @Test
    void aCustomerStandsWithEachOrganisation() {
        UUID other = organisation("Second Books");
        UUID party = fixture.party(workspace.id(), other, "Tui Ltd (books)", "COMPANY", company);
        UUID person = created("/api/contacts", Map.of("lastName", "Rangi", "companyId", company));
        standing(workspace.sales(), person)
                .body("organisationName", contains("Kiwi Traders", "Second Books"))
                .body("customerId", contains(company.toString(), company.toString()))
                .body("customerName", contains("Tui Limited", "Tui Limited"))
                .body("[0].links", empty())
                .body("[0].creation", nullValue())
                .body("[0].mayCreate", equalTo(true))
                .body("[1].links.ledgerContactId", contains(party.toString()))
                .body("[1].links[0].openInLedgerUrl", containsString(party.toString()));
    }

    @Test
    void salesMayCreateUnlessAnAdministratorSaysNo() {
        settings("sales_may_create = false");
        standing(workspace.sales(), company)
                .body("[0].mayCreate", equalTo(false))
                .body("[0].mayNotReason", containsString("Only administrators"));
        standing(workspace.admin(), company).body("[0].mayCreate", equalTo(true));
        var sales = workspace.sales();
        sales.request().body(Map.of()).post(contact()).then().statusCode(403);
        sales.request().body(Map.of("externalId", "a")).put(contact()).then().statusCode(403);
        sales.request().delete(contact()).then().statusCode(403);
    }

    @Test
    void whatIsForAdministratorsIsNotForSales() {
        var sales = workspace.sales();
        sales.request().get(creations()).then().statusCode(403);
        sales.request()
                .body(Map.of("customerIds", List.of(company)))
                .post(creations())
                .then()
                .statusCode(403);
        sales.request().delete(creations()).then().statusCode(403);
        sales.request().delete(creations() + "/" + company).then().statusCode(403);
        sales.request()
                .get("/api/connections/" + connection + "/customers-to-create")
                .then()
                .statusCode(403);
    }

    @Test
    void aKeyThatMayOnlyReadReadsAndCreatesNothing() {
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Reader", "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        var reader = SignedIn.anonymous().header("Authorization", "Bearer " + key);
        reader.get("/api/customers/" + company + "/xero-contacts").then().statusCode(200);
        SignedIn.anonymous()
                .header("Authorization", "Bearer " + key)
                .body(Map.of())
                .post(contact())
                .then()
                .statusCode(403);
    }

    @Test
    void withSeveralOrganisationsOneMustBeNamed() {
        organisation("Second Books");
        workspace
                .sales()
                .request()
                .body(Map.of())
                .post(contact())
                .then()
                .statusCode(400)
                .body("errors.field", contains("connectionId"));
        workspace.sales().request().get(contact()).then().statusCode(400);
    }

    @Test
    void theBooksOfAnotherWorkspaceAreUnknown() {
        TestWorkspace other = workspaces.create();
        UUID foreign = fixture.organisation(other.id(), "Foreign", "NZD", "UTC");
        UUID theirs = UUID.fromString(other.admin()
                .request()
                .body(Map.of("name", "Theirs"))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        workspace
                .sales()
                .request()
                .body(Map.of("connectionId", foreign))
                .post(contact())
                .then()
                .statusCode(404);
        queue(theirs).statusCode(202).body("queued", equalTo(0)).body("skipped", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECONNECT_NEEDED", "DISCONNECTED"})
    void whatIsNotConnectedIsSaid(String state) {
        state(state);
        workspace
                .sales()
                .request()
                .body(Map.of("connectionId", connection))
                .post(contact())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-connected"));
        workspace.sales().request().body(Map.of()).post(contact()).then().statusCode(409);
        queue(company).statusCode(409);
    }

    @Test
    void booksThatNeedANewConsentAreShownAndNotAsked() {
        state("RECONNECT_NEEDED");
        standing(workspace.sales(), company)
                .body("[0].connected", equalTo(false))
                .body("[0].mayCreate", equalTo(true));
        workspace
                .sales()
                .request()
                .get(contact())
                .then()
                .statusCode(200)
                .body("draft.values.field", containsInAnyOrder("NAME", "CURRENCY", "CONTACT_NUMBER"))
                .body("currencies", contains("NZD"))
                .body("searchTrouble", containsString("not connected"));
    }

    @Test
    void anArchivedOrLinkedCustomerIsNotCreated() {
        fixture.party(workspace.id(), connection, "Tui Ltd (books)", "COMPANY", company);
        workspace
                .sales()
                .request()
                .body(Map.of())
                .post(contact())
                .then()
                .statusCode(409)
                .body("detail", containsString("as Tui Ltd (books)"));
        UUID old = created("/api/companies", Map.of("name", "Old Limited"));
        workspace.admin().request().delete("/api/companies/" + old).then().statusCode(204);
        workspace
                .sales()
                .request()
                .body(Map.of())
                .post("/api/customers/" + old + "/xero-contact")
                .then()
                .statusCode(409)
                .body("detail", containsString("Restore it first"));
        standing(workspace.sales(), old).body("[0].mayNotReason", containsString("archived"));
    }

    @Test
    void badInputNamesItsField() {
        workspace
                .sales()
                .request()
                .body(Map.of("currency", "dollars"))
                .post(contact())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(containsString("currency")));
        queue().statusCode(400).body("errors.field", hasItem(containsString("customerIds")));
        queue(Stream.generate(UUID::randomUUID).limit(1001).toArray()).statusCode(400);
    }

    @Test
    void thoseToCreateAreListedByNameUntilTheyAreLinkedOrQueued() {
        UUID mia =
                created("/api/contacts", Map.of("firstName", "Mia", "lastName", "Cole", "email", "mia@cole.example"));
        created("/api/contacts", Map.of("lastName", "Rangi", "email", "rangi@tui.example", "companyId", company));
        UUID linked = created("/api/companies", Map.of("name", "Linked Limited"));
        fixture.party(workspace.id(), connection, "Linked", "COMPANY", linked);
        UUID archived = created("/api/companies", Map.of("name", "Archived Limited"));
        workspace.admin().request().delete("/api/companies/" + archived).then().statusCode(204);
        missing("")
                .body("items.name", contains("Mia Cole", "Tui Limited"))
                .body("items.kind", contains("INDIVIDUAL", "COMPANY"))
                .body("total", equalTo(2));
        missing("?q=rangi").body("items.name", contains("Tui Limited")).body("total", equalTo(1));
        missing("?size=1&page=2").body("items.name", contains("Tui Limited")).body("total", equalTo(2));
        queue(mia, mia, linked, archived, UUID.randomUUID())
                .statusCode(202)
                .body("queued", equalTo(1))
                .body("skipped", equalTo(3));
        missing("").body("items.name", contains("Tui Limited"));
        awaitQueued(1);
        state("CONNECTED");
        queue(mia).statusCode(202).body("queued", equalTo(0)).body("skipped", equalTo(1));
    }

    private ValidatableResponse missing(String query) {
        return workspace
                .admin()
                .request()
                .get("/api/connections/" + connection + "/customers-to-create" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void queuedOnesAreListedAndTakenBack() {
        UUID second = created("/api/companies", Map.of("name", "Kea Limited"));
        queue(company, second).statusCode(202).body("queued", equalTo(2));
        awaitQueued(2);
        workspace
                .admin()
                .request()
                .queryParam("q", "kea")
                .queryParam("state", "QUEUED")
                .get(creations())
                .then()
                .statusCode(200)
                .body("items.customerName", contains("Kea Limited"))
                .body("items[0].automatic", equalTo(true))
                .body("items[0].requestedBy", equalTo("Test ADMIN"))
                .body("total", equalTo(1))
                .body("counts.state", contains("QUEUED"))
                .body("counts.count", contains(2));
        workspace.admin().request().delete(creations() + "/" + second).then().statusCode(204);
        workspace.admin().request().delete(creations() + "/" + second).then().statusCode(404);
        workspace
                .admin()
                .request()
                .delete(creations())
                .then()
                .statusCode(200)
                .body("queued", equalTo(1))
                .body("skipped", equalTo(0));
        standing(workspace.sales(), company).body("[0].creation", nullValue());
    }

    @Test
    void whatMayHaveArrivedIsNotTakenBack() {
        queue(company).statusCode(202);
        awaitQueued(1);
        jdbi.useHandle(h -> h.execute(
                "update contact_creation set state = 'UNSURE', idempotency_key = 'k', sent = '{}', sent_at = now(),"
                        + " due_at = now() + interval '1 hour' where workspace_id = ?",
                workspace.id()));
        workspace
                .admin()
                .request()
                .delete(creations() + "/" + company)
                .then()
                .statusCode(409)
                .body("detail", containsString("Tui Limited"));
        workspace
                .admin()
                .request()
                .delete(creations())
                .then()
                .statusCode(200)
                .body("queued", equalTo(0))
                .body("skipped", equalTo(1));
        workspace.admin().request().get(creations()).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void unlinkingNamesWhichOfSeveral() {
        UUID first = fixture.party(workspace.id(), connection, "Tui North", "COMPANY", company);
        fixture.party(workspace.id(), connection, "Tui South", "COMPANY", company);
        workspace
                .sales()
                .request()
                .delete(contact())
                .then()
                .statusCode(400)
                .body("errors.field", contains("ledgerContactId"));
        workspace
                .sales()
                .request()
                .queryParam("ledgerContactId", first)
                .delete(contact())
                .then()
                .statusCode(200);
        standing(workspace.sales(), company).body("[0].links.name", contains("Tui South"));
        workspace
                .sales()
                .request()
                .queryParam("ledgerContactId", first)
                .delete(contact())
                .then()
                .statusCode(409);
    }
}
