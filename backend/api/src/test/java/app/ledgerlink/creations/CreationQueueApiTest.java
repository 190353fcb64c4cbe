package app.ledgerlink.creations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers that are queued for the books, listed and taken back. No books are asked here. */
@QuarkusTest
class CreationQueueApiTest extends OutboundApi {

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
}
