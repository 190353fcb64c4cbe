package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key never outlives the right of the person who answers for it. */
@QuarkusTest
class KeyOwnersApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private SignedIn other;
    private String key;
    private String id;

    @BeforeEach
    void aKeyOfAnotherAdmin() {
        workspace = workspaces.create();
        other = workspaces.signedIn(workspace.id(), Role.ADMIN);
        JsonPath made = other.request()
                .body(Map.of("name", "Shop", "scope", "ADMIN"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        key = made.getString("key");
        id = made.getString("apiKey.id");
        settings(key).statusCode(200);
    }

    @Test
    void itIsToldWhoMadeAKeyAndWhoAnswersForIt() {
        keys("").body("items[0].createdById", equalTo(other.userId().toString()))
                .body("items[0].ownerId", equalTo(other.userId().toString()))
                .body("items[0].ownerName", notNullValue());
        keys("?ownerId=" + other.userId() + "&working=true").body("items", hasSize(1));
        keys("?ownerId=" + workspace.admin().userId()).body("items", hasSize(0));
    }

    @Test
    void disablingAUserRevokesTheirKeys() {
        change("ADMIN", false, null).statusCode(200);
        settings(key).statusCode(401);
        change("ADMIN", true, null).statusCode(200);
        settings(key).statusCode(401);
        keys("").body("items[0].revokedAt", notNullValue());
    }

    @Test
    void downgradingAUserRevokesTheirKeys() {
        change("SALES", true, "REVOKE").statusCode(200);
        settings(key).statusCode(401);
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=API_KEY_REVOKED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subjectId", equalTo(id));
    }

    @Test
    void theKeysOfALeavingUserCanBeTakenOver() {
        change("ADMIN", false, "HAND_OVER").statusCode(200);
        settings(key).statusCode(200);
        keys("").body("items[0].ownerId", equalTo(workspace.admin().userId().toString()))
                .body("items[0].createdById", equalTo(other.userId().toString()));
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=API_KEY_HANDED_OVER")
                .then()
                .body("items", hasSize(1))
                .body(
                        "items[0].after.ownerId",
                        equalTo(workspace.admin().userId().toString()));
    }

    @Test
    void nobodyHandsTheirKeysOverToThemselves() {
        Map<String, Object> body = Map.of("name", "Me", "role", "SALES", "active", true, "apiKeys", "HAND_OVER");
        other.request()
                .body(body)
                .put("/api/users/" + other.userId())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("apiKeys"));
        settings(key).statusCode(200);
    }

    /** Whatever way the owner lost the right: an operator's command, a node of the former build. */
    @Test
    void aKeyNeverHasMoreRightThanItsOwnerHasNow() {
        jdbi.useHandle(h -> h.execute("update app_user set role = 'SALES' where id = ?", other.userId()));
        settings(key).statusCode(403);
        request(key).get("/api/customers").then().statusCode(200);
        jdbi.useHandle(h -> h.execute("update app_user set active = false where id = ?", other.userId()));
        request(key).get("/api/customers").then().statusCode(401);
    }

    @Test
    void aKeyFromBeforeOwnersWereKeptWorksAndCanBeHandedOver() {
        jdbi.useHandle(h -> h.execute("update api_key set owner_id = null, created_by = null where hint = ?", hint()));
        settings(key).statusCode(200);
        keys("").body("items[0].ownerId", nullValue());
        handOver(workspace.sales().userId()).statusCode(400).body("errors[0].field", equalTo("userId"));
        handOver(workspaces.create().admin().userId()).statusCode(400);
        handOver(workspace.admin().userId()).statusCode(200);
        settings(key).statusCode(200);
        workspace.admin().request().delete("/api/api-keys/" + id).then().statusCode(200);
        handOver(workspace.admin().userId()).statusCode(409);
    }

    private ValidatableResponse handOver(UUID to) {
        return workspace
                .admin()
                .request()
                .body(Map.of("userId", to))
                .put("/api/api-keys/" + id + "/owner")
                .then();
    }

    private ValidatableResponse change(String role, boolean active, String apiKeys) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Other", "role", role, "active", active));
        if (apiKeys != null) {
            body.put("apiKeys", apiKeys);
        }
        return workspace
                .admin()
                .request()
                .body(body)
                .put("/api/users/" + other.userId())
                .then();
    }

    private ValidatableResponse keys(String query) {
        return workspace.admin().request().get("/api/api-keys" + query).then().statusCode(200);
    }

    private static ValidatableResponse settings(String key) {
        return request(key).get("/api/audit-events").then();
    }

    private static io.restassured.specification.RequestSpecification request(String key) {
        return anonymous().header("Authorization", "Bearer " + key);
    }

    private String hint() {
        return key.substring(key.length() - 4);
    }
}
