package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectingFlowTest {

    @Inject
    Workspaces workspaces;

    XeroStandin standin;

    SignedIn admin;

    @BeforeEach
    void load() {
        standin.control().load("demo");
        admin = workspaces.create().admin();
    }

    @Test
    void linksTheOnlyOrganisationThatWasAllowed() {
        String name = standin.control().shelf().all().get(1).organisation().name();
        UUID id = XeroLogin.connected(admin, name);
        admin.request()
                .get("/api/connections/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONNECTED"))
                .body("organisation.name", equalTo(name))
                .body("organisation.baseCurrency", equalTo("GBP"))
                .body("connectedBy", equalTo("Test ADMIN"))
                .body("problem", nullValue())
                .body("choices", hasSize(0));
        assertThat(standin.control().calls().counts()).containsKey("GET /api.xro/2.0/Organisation");
    }
}
