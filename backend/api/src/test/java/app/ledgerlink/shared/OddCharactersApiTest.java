package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that a database or an encoder chokes on, in what people enter and ask for. */
@QuarkusTest
class OddCharactersApiTest {

    @Inject
    Workspaces workspaces;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\\u0000B", "\\u0000", "\\ud83d", "\\ude00\\ud83d"})
    void noTextIsTakenWithThem(String odd) {
        refused(workspace.sales().request(), "{\"name\": \"" + odd + "\"}", "/api/companies", "name");
        for (String field : List.of("notes", "billingAddress.line1", "unknown")) {
            String text = "\"" + odd + "\"";
            String value = field.contains(".") ? "{\"line1\": " + text + "}" : text;
            refused(
                    workspace.sales().request(),
                    "{\"name\": \"A\", \"" + field.replaceAll("\\..*", "") + "\": " + value + "}",
                    "/api/companies",
                    field);
        }
        refused(SignedIn.anonymous(), "{\"email\": \"" + odd + "\", \"password\": \"x\"}", "/api/session", "email");
    }

    @Test
    void noNameHasThem() {
        refused(workspace.sales().request(), "{\"name\": \"A\", \"x\\u0000y\": 1}", "/api/companies", "xy");
        workspace
                .sales()
                .request()
                .body("{\"name\": \"A\", \"x\\ud800\": 1}")
                .post("/api/companies")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsWholeIsKept() {
        String name = "\ud83d\ude00 \\u0000 A\u0308 \u202e";
        workspace
                .sales()
                .request()
                .body(Map.of("name", name))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
    }

    @Test
    void noFilterFailsOnThem() {
        List<Contract.Operation> filtered = Contract.committed().operations().stream()
                .filter(o -> o.method().equals("GET") && !o.path().contains("{"))
                .toList();
        assertThat(filtered).hasSizeGreaterThan(15);
        for (Contract.Operation operation : filtered) {
            operation
                    .definition()
                    .path("parameters")
                    .forEach(parameter -> RestAssured.given()
                            .cookie("ledgerlink_session", workspace.admin().cookie())
                            .queryParam(parameter.path("name").asText(), "\0\\u0000")
                            .get(operation.path())
                            .then()
                            .statusCode(400)
                            .body(
                                    "errors[0].field",
                                    equalTo(parameter.path("name").asText())));
        }
    }

    private static void refused(RequestSpecification request, String body, String path, String field) {
        request.body(body)
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }
}
