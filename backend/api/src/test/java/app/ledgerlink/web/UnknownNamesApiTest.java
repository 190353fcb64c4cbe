package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A name that the contract does not know is told, never passed over: the caller would believe that it was minded. */
@QuarkusTest
class UnknownNamesApiTest {

    @Inject
    Workspaces workspaces;

    @Test
    void everyOperationRefusesAParameterThatItDoesNotHave() {
        SignedIn admin = workspaces.create().admin();
        Contract.committed().operations().stream()
                .filter(operation -> !operation.path().equals("/api/session"))
                .forEach(operation -> {
                    RequestSpecification request =
                            admin.request().accept("*/*").queryParam("changedSince", "2026-01-01");
                    if (operation.definition().has("requestBody")) {
                        request.body("{}");
                    }
                    Response answer = request.request(
                            operation.method(),
                            operation
                                    .path()
                                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
                    assertThat(answer.statusCode()).as(operation.id()).isIn(400, 403);
                    if (answer.statusCode() == 400) {
                        assertThat(answer.asString()).as(operation.id()).contains("changedSince");
                    }
                });
    }

    @Test
    void theAnswerSaysWhichParametersThereAre() {
        workspaces
                .create()
                .sales()
                .request()
                .get("/api/companies?Page=2&q=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("detail", containsString("page, q, size"))
                .body("errors[0].field", equalTo("Page"))
                .body("errors.size()", equalTo(1));
    }

    @Test
    void aFieldThatTheContractDoesNotNameIsRefusedAndNothingIsKept() {
        SignedIn rep = workspaces.create().sales();
        rep.request()
                .body(Map.of("name", "Harbour Trust", "adress", Map.of()))
                .post("/api/companies")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("adress"));
        rep.request().get("/api/companies").then().statusCode(200).body("total", equalTo(0));
    }
}
