package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

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
    void eachScopeMayWhatItSays() {
        RequestSpecification reader = with(create("READ", null).getString("key"));
        reader.get("/api/customers").then().statusCode(200);
        with(create("READ", null).getString("key"))
                .body(Map.of("name", "Aroha Ltd"))
                .post("/api/companies")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/missing-scope"))
                .body("detail", containsString("customers:write"));
        String writer = create("WRITE", null).getString("key");
        with(writer)
                .body(Map.of("name", "Aroha Ltd"))
                .post("/api/companies")
                .then()
                .statusCode(201);
        with(writer).get("/api/users").then().statusCode(403);
    }

    @Test
    void noKeyManagesUsersOrKeys() {
        String admin = create("ADMIN", null).getString("key");
        with(admin).get("/api/users").then().statusCode(403).body("type", equalTo("/problems/needs-a-person"));
        with(admin)
                .body(Map.of("name", "Another", "scope", "ADMIN"))
                .post("/api/api-keys")
                .then()
                .statusCode(403);
    }

    @Test
    void aRevokedOrEndedKeyIsNone() {
        JsonPath revoked = create("READ", null);
        workspace
                .admin()
                .request()
                .delete("/api/api-keys/" + revoked.getString("apiKey.id"))
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        with(revoked.getString("key")).get("/api/customers").then().statusCode(401);
        String ending = create("READ", clock.instant().plus(Duration.ofDays(1)).toString())
                .getString("key");
        with(ending).get("/api/customers").then().statusCode(200);
        clock.advance(Duration.ofDays(2));
        with(ending).get("/api/customers").then().statusCode(401);
        with("ll_nonsense").get("/api/customers").then().statusCode(401);
    }

    @Test
    void theKeyIsShownOnceAndKeptNowhere() {
        String key = create("READ", null).getString("key");
        workspace
                .admin()
                .request()
                .get("/api/api-keys")
                .then()
                .body("items[0].hint", equalTo(key.substring(key.length() - 4)))
                .body(not(containsString(key)));
        List<String> rows = jdbi.withHandle(h -> h.createQuery("select k::text from api_key k")
                .mapTo(String.class)
                .list());
        assertThat(rows).noneMatch(row -> row.contains(key));
    }

    @Test
    void asksForAnEndThatIsToCome() {
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Old", "scope", "READ", "expiresAt", "2001-01-01T00:00:00Z"))
                .post("/api/api-keys")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("expiresAt"));
    }

    @Test
    void namesTheFieldWhoseValueIsUnknown() {
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Shop", "scope", "EVERYTHING"))
                .post("/api/api-keys")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("scope"));
    }

    private JsonPath create(String scope, String expiresAt) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Shop", "scope", scope));
        if (expiresAt != null) {
            body.put("expiresAt", expiresAt);
        }
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

    private static RequestSpecification with(String key) {
        return anonymous().header("Authorization", "Bearer " + key);
    }
}
