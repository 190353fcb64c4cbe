package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void tellsWhoIsSignedIn() {
        TestWorkspace workspace = workspaces.create();
        workspace
                .sales()
                .request()
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("user.role", equalTo("SALES"))
                .body("user.email", equalTo(workspace.sales().email()))
                .body("workspace.id", equalTo(workspace.id().toString()));
    }

    @Test
    void refusesNobody() {
        anonymous().get("/api/session").then().statusCode(401).body("type", equalTo("/problems/not-signed-in"));
    }
}
