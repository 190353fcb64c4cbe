package app.ledgerlink.customers;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EitherCustomerApiTest {

    @Inject
    Workspaces workspaces;

    private SignedIn user;

    @BeforeEach
    void signIn() {
        user = workspaces.create().sales();
    }

    @Test
    void anIdIsACompanysOrAContacts() {
        String acme = created("companies", Map.of("name", "Acme Ltd"));
        String ana = created("contacts", Map.of("firstName", "Ana", "lastName", "Lee"));
        String bo = created("contacts", Map.of("lastName", "Bo", "companyId", acme));
        get(user, acme)
                .statusCode(200)
                .body("kind", equalTo("COMPANY"))
                .body("name", equalTo("Acme Ltd"))
                .body("company.people[0].id", equalTo(bo))
                .body("contact", nullValue());
        get(user, ana)
                .statusCode(200)
                .body("id", equalTo(ana))
                .body("kind", equalTo("INDIVIDUAL"))
                .body("name", equalTo("Ana Lee"))
                .body("contact.lastName", equalTo("Lee"))
                .body("company", nullValue());
        get(user, bo)
                .statusCode(200)
                .body("kind", equalTo("INDIVIDUAL"))
                .body("contact.companyName", equalTo("Acme Ltd"));
    }

    @Test
    void anArchivedOneIsFoundAndSaysSo() {
        String acme = created("companies", Map.of("name", "Acme Ltd"));
        get(user, acme).body("archived", equalTo(false));
        user.request().delete("/api/companies/" + acme).then().statusCode(204);
        get(user, acme).statusCode(200).body("archived", equalTo(true)).body("company.archived", equalTo(true));
    }

    @Test
    void whatAnotherWorkspaceHasIsNotFound() {
        String acme = created("companies", Map.of("name", "Acme Ltd"));
        String ana = created("contacts", Map.of("lastName", "Lee"));
        SignedIn stranger = workspaces.create().admin();
        get(stranger, acme).statusCode(404).body("type", equalTo("/problems/not-found"));
        get(stranger, ana).statusCode(404);
        get(user, UUID.randomUUID().toString()).statusCode(404);
    }

    private static ValidatableResponse get(SignedIn caller, String id) {
        return caller.request().get("/api/customers/" + id).then();
    }

    private String created(String path, Map<String, Object> fields) {
        return user.request()
                .body(fields)
                .post("/api/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
