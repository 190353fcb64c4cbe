package app.ledgerlink.customers;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed a customer, from what to what. */
@QuarkusTest
class CustomerAuditApiTest {

    @Inject
    Workspaces workspaces;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
    }

    @Test
    void aCompanyFromItsCreationToItsRestoration() {
        String company = post("/api/companies", Map.of("name", "Kea Tours", "phone", "03 555 0100"));
        put("/api/companies/" + company, Map.of("name", "Kea Tours", "phone", "03 555 0199", "version", 0));
        put("/api/companies/" + company, Map.of("name", "Kea Tours", "phone", "03 555 0199", "version", 1));
        workspace.sales().request().delete("/api/companies/" + company).then().statusCode(204);
        workspace.sales().request().delete("/api/companies/" + company).then().statusCode(204);
        workspace
                .sales()
                .request()
                .post("/api/companies/" + company + "/restoration")
                .then()
                .statusCode(200);
        trail(company)
                .body(
                        "items.action",
                        contains("COMPANY_RESTORED", "COMPANY_ARCHIVED", "COMPANY_CHANGED", "COMPANY_CREATED"))
                .body("items[2].actorId", equalTo(workspace.sales().userId().toString()))
                .body("items[2].before", equalTo(Map.of("phone", "03 555 0100")))
                .body("items[2].after", equalTo(Map.of("phone", "03 555 0199")))
                .body("items[3].subjectName", equalTo("Kea Tours"))
                .body("items[3].before", nullValue())
                .body("items[3].after", equalTo(Map.of("name", "Kea Tours", "phone", "03 555 0100")));
    }

    @Test
    void aContactToo() {
        String contact = post("/api/contacts", Map.of("firstName", "Ana", "lastName", "Rea"));
        put("/api/contacts/" + contact, Map.of("firstName", "Ana", "lastName", "Tui", "version", 0));
        workspace.sales().request().delete("/api/contacts/" + contact).then().statusCode(204);
        trail(contact)
                .body("items.action", contains("CONTACT_ARCHIVED", "CONTACT_CHANGED", "CONTACT_CREATED"))
                .body("items[0].subjectName", equalTo("Ana Tui"))
                .body("items[1].before", aMapWithSize(1))
                .body("items[1].before.lastName", equalTo("Rea"))
                .body("items[1].after.lastName", equalTo("Tui"));
    }

    @Test
    void aRefusedChangeLeavesNoTrace() {
        String company = post("/api/companies", Map.of("name", "Kea Tours"));
        workspace
                .sales()
                .request()
                .body(Map.of("name", "Other", "version", 7))
                .put("/api/companies/" + company)
                .then()
                .statusCode(409);
        trail(company).body("items.action", contains("COMPANY_CREATED"));
    }

    private String post(String path, Map<String, ?> body) {
        return workspace
                .sales()
                .request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void put(String path, Map<String, ?> body) {
        workspace.sales().request().body(body).put(path).then().statusCode(200);
    }

    private ValidatableResponse trail(String subject) {
        return workspace
                .admin()
                .request()
                .get("/api/audit-events?subjectId=" + subject)
                .then()
                .statusCode(200);
    }
}
