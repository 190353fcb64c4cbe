package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Characters that a database or an encoder chokes on, in what people enter and ask for. */
@QuarkusTest
class OddCharactersApiTest {

    private static final String TYPED = "A\\u0000 \0B \ud83d C";
    private static final String KEPT = "A\\u0000 B \ufffd C";

    @Inject
    Workspaces workspaces;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
    }

    @Test
    void aCustomerKeepsThem() {
        String id = workspace
                .sales()
                .request()
                .body("""
                        {"name": "%1$s", "notes": "%1$s", "billingAddress": {"line1": "%1$s"}}
                        """.formatted(escaped(TYPED)))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace
                .sales()
                .request()
                .get("/api/companies/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(KEPT))
                .body("notes", equalTo(KEPT))
                .body("billingAddress.line1", equalTo(KEPT));
    }

    @Test
    void theAuditTrailKeepsThem() {
        workspace
                .admin()
                .request()
                .body("{\"name\": \"" + escaped(TYPED)
                        + "\", \"email\": \"odd@ledgerlink.example\", \"role\": \"SALES\"}")
                .post("/api/users")
                .then()
                .statusCode(201);
        workspace
                .admin()
                .request()
                .get("/api/audit-events")
                .then()
                .statusCode(200)
                .body("items[0].subjectName", equalTo(KEPT))
                .body("items[0].after.name", equalTo(KEPT));
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
                            .statusCode(lessThan(500)));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\0", "\\u0000").replace("\ud83d", "\\ud83d");
    }
}
