package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.connections.Ending;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.testing.XeroLogin.Landing;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.http.CallLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DisconnectingFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    Ending ending;

    XeroStandin standin;

    private TestWorkspace workspace;
    private SignedIn admin;
    private String organisation;

    @BeforeEach
    void load() {
        standin.control().load("demo");
        workspace = workspaces.create();
        admin = workspace.admin();
        organisation = standin.control().shelf().all().get(0).organisation().name();
    }

    private void disconnect(SignedIn user, UUID id) {
        user.request().delete("/api/connections/" + id).then().statusCode(204);
    }

    private List<CallLog.Entry> deletions() {
        return standin.control().calls().entries().stream()
                .filter(call -> call.method().equals("DELETE"))
                .toList();
    }

    private int tokenSets() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from token_set where workspace_id = :w")
                .bind("w", workspace.id())
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void endsTheConnectionAtXeroByItsOwnIdAndKeepsHistory() {
        UUID id = XeroLogin.connected(admin, organisation);
        String tenant =
                standin.control().books(organisation).organisation().id().toString();
        disconnect(admin, id);
        assertThat(deletions()).singleElement().satisfies(call -> {
            assertThat(call.status()).isEqualTo(204);
            assertThat(call.path()).startsWith("/connections/").doesNotContain(tenant);
        });
        assertThat(tokenSets()).isZero();
        admin.request()
                .get("/api/connections/" + id)
                .then()
                .body("state", equalTo("DISCONNECTED"))
                .body("organisation.name", equalTo(organisation));
        disconnect(admin, id);
        assertThat(deletions()).hasSize(1);
    }

    @Test
    void connectingAgainGoesOnWithTheSameLinkAndAllIsInTheAuditTrail() {
        UUID id = XeroLogin.connected(admin, organisation);
        disconnect(admin, id);
        assertThat(XeroLogin.connected(admin, organisation)).isEqualTo(id);
        admin.request()
                .get("/api/audit-events")
                .then()
                .body("items.action", equalTo(List.of("CONNECTION_LINKED", "CONNECTION_ENDED", "CONNECTION_LINKED")))
                .body("items.subjectName", everyItem(equalTo(organisation)))
                .body("items.subjectId", everyItem(equalTo(id.toString())))
                .body("items.actorId", everyItem(equalTo(admin.userId().toString())))
                .body("items[0].before.connected", equalTo(false))
                .body("items[0].after.connected", equalTo(true))
                .body("items[2].before", nullValue());
        admin.request().get("/api/connections").then().body("$", hasSize(1)).body("[0].state", equalTo("CONNECTED"));
    }

    @Test
    void endsHereAtOnceEvenIfXeroDoesNotAnswer() {
        UUID id = XeroLogin.connected(admin, organisation);
        XeroFaults.status(standin, "/connections/", 1, 500, null);
        disconnect(admin, id);
        admin.request()
                .get("/api/connections/" + id)
                .then()
                .body("state", equalTo("DISCONNECTED"))
                .body("problem.code", equalTo("release-unconfirmed"));
        assertThat(tokenSets()).as("kept to tell Xero later").isEqualTo(1);
        ending.releaseDue();
        admin.request().get("/api/connections/" + id).then().body("problem", nullValue());
        assertThat(tokenSets()).isZero();
        assertThat(deletions()).extracting(CallLog.Entry::status).containsExactly(500, 204);
    }

    @Test
    void aConnectionThatAnotherLinkUsesIsNotEndedAtXero() {
        UUID here = XeroLogin.connected(admin, organisation);
        SignedIn other = workspaces.create().admin();
        UUID there = XeroLogin.connected(other, organisation);
        disconnect(admin, here);
        assertThat(deletions()).isEmpty();
        other.request().get("/api/connections/" + there).then().body("state", equalTo("CONNECTED"));
        disconnect(other, there);
        assertThat(deletions()).hasSize(1);
    }

    @Test
    void whatWasNeverConnectedJustGoes() {
        Landing landing = XeroLogin.connect(
                admin,
                organisation,
                standin.control().shelf().all().get(1).organisation().name());
        disconnect(admin, UUID.fromString(landing.connection()));
        admin.request().get("/api/connections").then().body("$", hasSize(0));
        assertThat(tokenSets()).isZero();
        assertThat(deletions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET ", "POST /authorization", "PUT ", "DELETE "})
    void aLinkOfAnotherWorkspaceIsNotFound(String call) {
        UUID foreign = XeroLogin.connected(workspaces.create().admin(), organisation);
        String method = call.split(" ", 2)[0];
        var request = admin.request();
        if (method.equals("PUT")) {
            request.body(Map.of("organisationId", "x"));
        }
        request.request(method, "/api/connections/" + foreign + call.split(" ", 2)[1])
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST ", "POST /{id}/authorization", "PUT /{id}", "DELETE /{id}"})
    void salesSeesLinksAndChangesNone(String call) {
        UUID id = XeroLogin.connected(admin, organisation);
        workspace
                .sales()
                .request()
                .get("/api/connections")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo(id.toString()));
        String[] parts = call.split(" ", 2);
        var request = workspace.sales().request();
        if (!parts[0].equals("DELETE") && !parts[1].endsWith("authorization")) {
            request.body(Map.of("application", "xero", "organisationId", "x"));
        }
        request.request(parts[0], "/api/connections" + parts[1].replace("{id}", id.toString()))
                .then()
                .statusCode(403);
    }
}
