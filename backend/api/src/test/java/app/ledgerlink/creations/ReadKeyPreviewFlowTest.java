package app.ledgerlink.creations;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that may only read spends none of the calls that are kept for people. */
@QuarkusTest
class ReadKeyPreviewFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    @ParameterizedTest
    @CsvSource({"READ, false, 0", "WRITE, true, 2"})
    void onlyWhoeverMayCreateHasXeroSearched(String scope, boolean mayCreate, int calls) {
        OutboundFlow flow = OutboundFlow.connect(standin, clock, workspaces);
        UUID customer = flow.company("Kea Keys Ltd");
        var preview = with(flow, scope)
                .queryParam("connectionId", flow.connection())
                .get("/api/customers/" + customer + "/xero-contact")
                .then()
                .statusCode(200)
                .body("standing.mayCreate", equalTo(mayCreate));
        if (!mayCreate) {
            preview.body("standing.mayNotReason", containsString("lacks the scope customers:write"));
        }
        assertThat(flow.calls("GET")).isEqualTo(calls);
    }

    private static RequestSpecification with(OutboundFlow flow, String scope) {
        String key = flow.workspace()
                .admin()
                .request()
                .body(Map.of("name", "Shop", "scope", scope))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        return anonymous().header("Authorization", "Bearer " + key);
    }
}
