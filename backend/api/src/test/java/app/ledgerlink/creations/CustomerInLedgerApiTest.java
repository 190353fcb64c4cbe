package app.ledgerlink.creations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may create customers in the books, and what is said where it does not go. No books are asked here. */
@QuarkusTest
class CustomerInLedgerApiTest extends OutboundApi {

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
