package app.ledgerlink.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A filter that cannot fail proves nothing: each part of the contract is bent once. */
@QuarkusTest
class ContractFilterApiTest {

    @Inject
    Workspaces workspaces;

    private final JsonNode document = Contract.read();

    private void exchange() {
        RestAssured.given().filter(new ContractFilter(new Contract(document))).get("/api/session/help");
    }

    private ObjectNode at(String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private void mustFail(String words) {
        assertThatThrownBy(this::exchange).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }

    @Test
    void passesWhatIsDocumented() {
        assertThatCode(this::exchange).doesNotThrowAnyException();
    }

    @Test
    void failsForAnotherType() {
        at("/components/schemas/SignInHelp/properties/setUp").put("type", "string");
        mustFail("boolean found, string expected");
    }

    @Test
    void failsForAMissingField() {
        at("/components/schemas/SignInHelp").withArray("required").add("motto");
        mustFail("motto");
    }

    @Test
    void failsForAFieldThatIsNotDocumented() {
        at("/components/schemas/SignInHelp/properties").remove("setUp");
        mustFail("setUp");
    }

    @Test
    void failsForAStatusThatIsNotDocumented() {
        at("/paths/~1api~1session~1help/get/responses").remove("200");
        mustFail("status of GET /api/session/help -> 200");
    }

    @Test
    void failsForAPathThatIsNotDocumented() {
        at("/paths").remove("/api/session/help");
        mustFail("no operation for GET /api/session/help");
    }

    @Test
    void failsForARequestThatIsNotDocumented() {
        at("/paths/~1api~1companies/get").remove("parameters");
        assertThatThrownBy(() -> RestAssured.given()
                        .filter(new ContractFilter(new Contract(document)))
                        .cookie(SignedIn.COOKIE, workspaces.create().sales().cookie())
                        .queryParams(Map.of("q", "x"))
                        .get("/api/companies"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("query of");
    }
}
