package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.ContractFilter;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** For every operation of the contract: nobody gets in, and no id of another workspace is known. */
@QuarkusTest
class StrangersApiTest {

    private static final Contract CONTRACT = Contract.committed();

    /** What is open to everybody: to sign in, to sign out, what the sign-in page needs. */
    private static final Set<String> OPEN = Set.of("signIn", "signOut", "signInHelp");

    /** A body that every operation accepts as far as its form goes. */
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "updateUser", Map.of("name", "Mine", "role", "SALES", "active", true),
            "handOverApiKey", Map.of("userId", UUID.randomUUID()),
            "updateCompany", Map.of("name", "Mine", "version", 0),
            "updateContact", Map.of("lastName", "Mine", "version", 0),
            "chooseOrganisation", Map.of("organisationId", "any"),
            "chooseFieldValue", Map.of("keep", "OURS"),
            "linkCustomerInXero", Map.of("externalId", "any"),
            "queueContactCreations", Map.of("customerIds", List.of(UUID.randomUUID())),
            "updateSyncSettings",
                    Map.of(
                            "direction",
                            "FROM_LEDGER",
                            "items",
                            true,
                            "invoices",
                            true,
                            "recheck",
                            "WEEKLY",
                            "vendors",
                            "NONE",
                            "contactsWithoutSales",
                            true,
                            "salesMayCreate",
                            true,
                            "schedule",
                            "OFF",
                            "version",
                            0));

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    @TestFactory
    List<DynamicTest> nobodyGetsIn() {
        return CONTRACT.operations().stream()
                .filter(o -> !OPEN.contains(o.id()))
                .map(o -> DynamicTest.dynamicTest(
                        o.id(),
                        () -> assertThat(call(request(), o, UUID.randomUUID())).isEqualTo(401)))
                .toList();
    }

    @Test
    void noIdOfAnotherWorkspaceIsKnown() {
        TestWorkspace owner = workspaces.create();
        Kiwi kiwi = Kiwi.in(owner, books);
        Map<String, UUID> ids = idsOf(owner, kiwi);
        SignedIn stranger = workspaces.create().admin();
        for (Contract.Operation operation : CONTRACT.operations()) {
            if (operation.path().contains("{")) {
                String resource = operation.path().split("/")[2];
                assertThat(ids).as("an id for %s", operation.path()).containsKey(resource);
                int status = call(request().cookie(SignedIn.COOKIE, stranger.cookie()), operation, ids.get(resource));
                assertThat(status).as(operation.id()).isEqualTo(404);
            }
        }
    }

    /** Each of these is found by its owner, so that 404 for another proves something. */
    private Map<String, UUID> idsOf(TestWorkspace owner, Kiwi kiwi) {
        UUID contact = UUID.fromString(owner.admin()
                .request()
                .body(Map.of("lastName", "Rangi"))
                .post("/api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        UUID run = UUID.randomUUID();
        jdbi.useHandle(h -> h.execute(
                "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                        + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now())",
                owner.id(),
                run,
                kiwi.connection()));
        for (String path : List.of(
                "/api/companies/" + kiwi.company(),
                "/api/customers/" + kiwi.company() + "/balance",
                "/api/contacts/" + contact,
                "/api/ledger-contacts/" + kiwi.party(),
                "/api/sales-documents/" + kiwi.latestInvoice())) {
            owner.admin().request().get(path).then().statusCode(200);
        }
        UUID key = UUID.fromString(owner.admin()
                .request()
                .body(Map.of("name", "Mine", "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey.id"));
        String decision = owner.admin()
                .request()
                .body(Map.of("choices", List.of(Map.of("ledgerContactId", kiwi.party(), "action", "IGNORE"))))
                .post("/api/link-decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return Map.of(
                "link-decisions", UUID.fromString(decision),
                "ledger-contacts", kiwi.party(),
                "users", owner.sales().userId(),
                "api-keys", key,
                "companies", kiwi.company(),
                "customers", kiwi.company(),
                "contacts", contact,
                "sales-documents", kiwi.latestInvoice(),
                "connections", kiwi.connection(),
                "sync-runs", run);
    }

    private static RequestSpecification request() {
        return RestAssured.given()
                .filter(ContractFilter.PRODUCT)
                .contentType(ContentType.JSON)
                .accept(ContentType.ANY);
    }

    private static int call(RequestSpecification request, Contract.Operation operation, UUID id) {
        JsonNode body = operation.definition().path("requestBody");
        if (!body.isMissingNode()) {
            request.body(BODIES.getOrDefault(operation.id(), Map.of()));
        }
        return request.request(operation.method(), operation.path().replaceAll("\\{[^}]+}", id.toString()))
                .statusCode();
    }
}
