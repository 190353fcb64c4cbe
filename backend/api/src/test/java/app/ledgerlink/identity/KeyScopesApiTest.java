package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key does what its scopes say, and nothing else. */
@QuarkusTest
class KeyScopesApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aNarrowKeyIsRefusedEveryOperationOfAnotherScopeByName() {
        for (KeyScope scope : List.of(KeyScope.SALES_READ, KeyScope.CUSTOMERS_WRITE, KeyScope.SYNC_READ)) {
            Set<KeyScope> held = KeyScope.complete(List.of(scope));
            String key = create(Map.of("scopes", List.of(scope.code()))).getString("key");
            for (Contract.Operation operation : Contract.committed().operations()) {
                if (KeyOperations.isOpen(operation.id())) {
                    continue;
                }
                Set<KeyScope> needed = KeyOperations.needed(operation.id());
                Response answer = call(key, operation);
                if (needed.isEmpty()) {
                    assertThat(answer.<String>path("type")).as(operation.id()).isEqualTo("/problems/needs-a-person");
                } else if (held.containsAll(needed)) {
                    assertThat(answer.statusCode())
                            .as("%s with %s", operation.id(), scope)
                            .isNotIn(401, 403);
                } else {
                    assertThat(answer.statusCode()).as(operation.id()).isEqualTo(403);
                    assertThat(answer.<String>path("type")).as(operation.id()).isEqualTo("/problems/missing-scope");
                    assertThat(answer.<String>path("detail"))
                            .contains(needed.stream()
                                    .filter(s -> !held.contains(s))
                                    .map(KeyScope::code)
                                    .toList());
                }
            }
        }
    }

    @Test
    void theScopesAreToldWithTheReadingThatBelongsToWriting() {
        create(Map.of("scopes", List.of("customers:write", "sales:read")));
        list().body("items[0].scopes", contains("customers:read", "customers:write", "sales:read"))
                .body("items[0].scope", nullValue());
        create(Map.of("scope", "READ"));
        list().body("items[0].scope", equalTo("READ"))
                .body("items[0].scopes", contains("customers:read", "sales:read", "receivables:read", "sync:read"));
    }

    @Test
    void asksForScopesInOneWay() {
        refuse(Map.of(), "scopes");
        refuse(Map.of("scopes", List.of()), "scopes");
        refuse(Map.of("scopes", List.of("sales:read"), "scope", "READ"), "scopes");
        refuse(Map.of("scope", "READ", "neverExpires", true, "expiresAt", "2999-01-01T00:00:00Z"), "neverExpires");
    }

    @Test
    void aKeyEndsAfterAYearUnlessNoEndIsAskedFor() {
        Instant inAYear = clock.instant().atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        String end = create(Map.of("scope", "READ")).getString("apiKey.expiresAt");
        assertThat(Instant.parse(end)).isBetween(inAYear.minusSeconds(60), inAYear.plusSeconds(60));
        assertThat(create(Map.of("scope", "READ", "neverExpires", true)).getString("apiKey.expiresAt"))
                .isNull();
    }

    /** What sales may not do is asked of the role as well as of the scope. */
    @Test
    void aKeyThatOnlyWritesCustomersCountsAsSales() {
        String sales = create(Map.of("scopes", List.of("customers:write"))).getString("key");
        String admin = create(Map.of("scopes", List.of("customers:write", "settings:write")))
                .getString("key");
        Map<String, Object> body = Map.of("choices", List.of());
        assertThat(with(sales, "POST", "/api/link-decisions", body).statusCode())
                .isEqualTo(403);
        assertThat(with(admin, "POST", "/api/link-decisions", body).statusCode())
                .isNotEqualTo(403);
    }

    private static Response call(String key, Contract.Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        Object body = Set.of("POST", "PUT").contains(operation.method()) ? Map.of() : null;
        return with(key, operation.method(), path, body);
    }

    private static Response with(String key, String method, String path, Object body) {
        var request = io.restassured.RestAssured.given()
                .contentType("application/json")
                .accept(path.endsWith("/export") ? "text/csv, application/problem+json" : "application/json")
                .header("Authorization", "Bearer " + key);
        return (body == null ? request : request.body(body)).request(method, path);
    }

    private ValidatableResponse list() {
        return workspace.admin().request().get("/api/api-keys").then().statusCode(200);
    }

    private void refuse(Map<String, ?> fields, String field) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("name", "Shop");
        workspace
                .admin()
                .request()
                .body(body)
                .post("/api/api-keys")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private JsonPath create(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("name", "Shop");
        return workspace
                .admin()
                .request()
                .body(body)
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
