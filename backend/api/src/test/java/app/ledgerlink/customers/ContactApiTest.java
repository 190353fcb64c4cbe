package app.ledgerlink.customers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactApiTest {

    @Inject
    Workspaces workspaces;

    private SignedIn user;

    @BeforeEach
    void signIn() {
        user = workspaces.create().sales();
    }

    private ValidatableResponse create(Map<String, Object> fields) {
        return user.request().body(fields).post("/api/contacts").then();
    }

    private String company(String name) {
        return user.request()
                .body(Map.of("name", name))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void needsALastName() {
        create(Map.of("firstName", "Ada"))
                .statusCode(400)
                .body("errors[0].field", equalTo("lastName"))
                .body("errors[0].message", equalTo("A contact needs a last name."));
    }

    @Test
    void movesBetweenCompaniesAndOutOfThem() {
        String from = company("From");
        String to = company("To");
        String id = create(Map.of("firstName", "Ada", "lastName", "King", "companyId", from))
                .statusCode(201)
                .body("name", equalTo("Ada King"))
                .body("companyName", equalTo("From"))
                .extract()
                .path("id");
        update(id, Map.of("lastName", "King", "companyId", to, "version", 0)).body("companyName", equalTo("To"));
        user.request().get("/api/companies/" + from).then().body("people.size()", equalTo(0));
        user.request().get("/api/companies/" + to).then().body("people.id", contains(id));
        update(id, Map.of("lastName", "King", "version", 1)).body("companyId", nullValue());
    }

    @Test
    void belongsToNoCompanyOfAnotherWorkspace() {
        String mine = company("Mine");
        user = workspaces.create().sales();
        create(Map.of("lastName", "King", "companyId", mine))
                .statusCode(400)
                .body("errors[0].field", equalTo("companyId"))
                .body("errors[0].message", equalTo("There is no such company."));
    }

    @Test
    void refusesAChangeOfAnOldVersion() {
        String id = create(Map.of("lastName", "King")).extract().path("id");
        update(id, Map.of("lastName", "Kong", "version", 0)).statusCode(200);
        update(id, Map.of("lastName", "Ring", "version", 0)).statusCode(409);
    }

    @Test
    void listsByCompanyAndByWords() {
        String company = company("Analytical Engines");
        create(Map.of("firstName", "Ada", "lastName", "King", "companyId", company, "mobile", "0170 5"));
        create(Map.of("firstName", "Zoë", "lastName", "Stone"));
        user.request()
                .queryParam("companyId", company)
                .get("/api/contacts")
                .then()
                .body("items.name", contains("Ada King"))
                .body("items.phone", contains("0170 5"));
        user.request().queryParam("q", "zoe").get("/api/contacts").then().body("items.name", contains("Zoë Stone"));
    }

    @Test
    void archivesAndRestores() {
        String id = create(Map.of("lastName", "King")).extract().path("id");
        user.request().delete("/api/contacts/" + id).then().statusCode(204);
        user.request().get("/api/contacts").then().body("total", equalTo(0));
        user.request().post("/api/contacts/" + id + "/restoration").then().body("archived", equalTo(false));
    }

    private ValidatableResponse update(String id, Map<String, Object> fields) {
        return user.request()
                .body(fields)
                .put("/api/contacts/" + id)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 409));
    }
}
