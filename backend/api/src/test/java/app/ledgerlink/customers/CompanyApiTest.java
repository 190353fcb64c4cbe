package app.ledgerlink.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompanyApiTest {

    @Inject
    Workspaces workspaces;

    private SignedIn user;

    @BeforeEach
    void signIn() {
        user = workspaces.create().sales();
    }

    private ValidatableResponse create(Map<String, Object> fields) {
        return user.request().body(fields).post("/api/companies").then();
    }

    private String created(String name) {
        return create(Map.of("name", name)).statusCode(201).extract().path("id");
    }

    private ValidatableResponse update(String id, Map<String, Object> fields) {
        return user.request().body(fields).put("/api/companies/" + id).then();
    }

    @Test
    void theAnswerSaysWhereTheNewCompanyIsRead() {
        String address =
                create(Map.of("name", "Acme Ltd")).statusCode(201).extract().header("Location");
        user.request().get(address).then().statusCode(200).body("name", equalTo("Acme Ltd"));
    }

    @Test
    void aNameThatIsHereAlreadyIsToldBeforeItIsSaved() {
        String acme = created("Acme Ltd");
        create(Map.of("name", "  ACME  Limited ", "sameNameSeen", List.of()))
                .statusCode(409)
                .body("type", equalTo("/problems/same-name"))
                .body("detail", containsString("Acme Ltd is a customer here already. Open it, or save"));
        user.request()
                .queryParam("name", "acmé")
                .get("/api/customers/same-name")
                .then()
                .statusCode(200)
                .body("id", contains(acme))
                .body("kind", contains("COMPANY"))
                .body("name", contains("Acme Ltd"));
        user.request()
                .body(Map.of("lastName", "Acme", "sameNameSeen", List.of()))
                .post("/api/contacts")
                .then()
                .statusCode(409);
        user.request()
                .body(Map.of("lastName", "Acme", "companyId", acme, "sameNameSeen", List.of()))
                .post("/api/contacts")
                .then()
                .statusCode(201);
        String second = create(Map.of("name", "Acme", "sameNameSeen", List.of(acme)))
                .statusCode(201)
                .extract()
                .path("id");
        create(Map.of("name", "Acme", "sameNameSeen", List.of(acme))).statusCode(409);
        create(Map.of("name", "Acme", "sameNameSeen", List.of(acme, second))).statusCode(201);
        create(Map.of("name", "Acme")).statusCode(201);
        workspaces
                .create()
                .sales()
                .request()
                .body(Map.of("name", "Acme", "sameNameSeen", List.of()))
                .post("/api/companies")
                .then()
                .statusCode(201);
    }

    @Test
    void ofTwoWhoSaveOneNameAtTheSameMomentOneIsTold() {
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> create(Map.of("name", "Acme", "sameNameSeen", List.of()))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 409, 409, 409);
    }

    @Test
    void keepsWhatWasEntered() {
        String id = create(Map.of(
                        "name", "  Åkerlund & Söner ",
                        "email", "office@akerlund.example",
                        "website", " ",
                        "billingAddress", Map.of("line1", "Storgatan 1", "city", "Malmö", "region", "")))
                .statusCode(201)
                .extract()
                .path("id");
        user.request()
                .get("/api/companies/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Åkerlund & Söner"))
                .body("website", nullValue())
                .body("billingAddress", equalTo(Map.of("line1", "Storgatan 1", "city", "Malmö")))
                .body("editedFields", containsInAnyOrder("name", "email", "billingAddress"))
                .body("version", equalTo(0))
                .body("archived", equalTo(false));
    }

    @Test
    void namesTheFieldThatCannotBeTaken() {
        create(Map.of("name", " ", "email", "not an address", "phone", "1".repeat(51)))
                .statusCode(400)
                .body("errors.field", contains("email", "name", "phone"))
                .body(
                        "errors.message",
                        contains(
                                "This is not an e-mail address.",
                                "A company needs a name.",
                                "Use at most 50 characters."));
    }

    @Test
    void remembersWhichFieldsAPersonChanged() {
        String id = created("Brook Ltd");
        update(id, Map.of("name", "Brook Ltd", "phone", "+44 20 7946 0000", "version", 0))
                .statusCode(200)
                .body("editedFields", contains("name", "phone"))
                .body("version", equalTo(1));
        update(id, Map.of("name", "Brook Ltd", "phone", "+44 20 7946 0000", "version", 1))
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void refusesAChangeOfAnOldVersion() {
        String id = created("Brook Ltd");
        update(id, Map.of("name", "Brook Limited", "version", 0)).statusCode(200);
        update(id, Map.of("name", "Brook plc", "version", 0))
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
        update(id, Map.of("name", "Brook plc")).statusCode(400).body("errors[0].field", equalTo("version"));
    }

    @Test
    void archivesAndRestores() {
        String id = created("Brook Ltd");
        user.request().delete("/api/companies/" + id).then().statusCode(204);
        user.request().get("/api/companies/" + id).then().statusCode(200).body("archived", equalTo(true));
        user.request().get("/api/companies").then().body("total", equalTo(0));
        user.request()
                .post("/api/companies/" + id + "/restoration")
                .then()
                .statusCode(200)
                .body("archived", equalTo(false));
        user.request().get("/api/companies").then().body("total", equalTo(1));
    }

    @Test
    void keepsThePeopleOfAnArchivedCompany() {
        String id = created("Brook Ltd");
        user.request()
                .body(Map.of("lastName", "Brook", "companyId", id))
                .post("/api/contacts")
                .then()
                .statusCode(201);
        user.request().delete("/api/companies/" + id).then().statusCode(204);
        user.request().get("/api/companies/" + id).then().body("people.name", contains("Brook"));
        user.request().get("/api/contacts").then().body("items.companyName", contains("Brook Ltd"));
    }

    @Test
    void findsWithoutCaseAndAccentsInAnyOrder() {
        created("Åkerlund & Söner");
        created("100% Wolle_GmbH");
        created("1000 Wolle GmbH");
        for (String q : new String[] {"soner aker", "ÅKERLUND", "söner"}) {
            list(q).body("items.name", contains("Åkerlund & Söner")).body("total", equalTo(1));
        }
        list("100%").body("items.name", contains("100% Wolle_GmbH"));
        list("e_g").body("items.name", contains("100% Wolle_GmbH"));
        list("wolle").body("items.name", contains("100% Wolle_GmbH", "1000 Wolle GmbH"));
        list("nothing").body("total", equalTo(0));
    }

    @Test
    void pagesThroughTheList() {
        for (String name : new String[] {"c", "a", "B"}) {
            created(name);
        }
        user.request()
                .queryParam("size", 2)
                .get("/api/companies")
                .then()
                .body("items.name", contains("a", "B"))
                .body("total", equalTo(3));
        user.request()
                .queryParam("size", 2)
                .queryParam("page", 2)
                .get("/api/companies")
                .then()
                .body("items.name", contains("c"));
        user.request()
                .queryParam("size", 201)
                .get("/api/companies")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("size"));
    }

    private ValidatableResponse list(String q) {
        return user.request().queryParam("q", q).get("/api/companies").then().statusCode(200);
    }
}
