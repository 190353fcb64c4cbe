package app.ledgerlink.sync;

import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.SignedIn;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an admin does with the sync over HTTP. */
public record SyncFlow(SignedIn admin, UUID connection) {

    private static final Set<String> OVER = Set.of("SUCCEEDED", "SUCCEEDED_WITH_EXCLUSIONS", "FAILED", "CANCELLED");

    UUID start() {
        return start("SYNC");
    }

    public UUID start(String kind) {
        String run = admin.request()
                .body(Map.of("kind", kind))
                .post("/api/connections/" + connection + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return UUID.fromString(run);
    }

    /** Sync Now, and what the run says once it is over. */
    public JsonPath sync() {
        return awaitEnd(start());
    }

    /** A run of another kind, and what it says once it is over. */
    JsonPath run(String kind) {
        return awaitEnd(start(kind));
    }

    JsonPath sync(Duration patience) {
        return awaitEnd(start(), patience);
    }

    JsonPath awaitEnd(UUID run) {
        return awaitEnd(run, Duration.ofSeconds(90));
    }

    private JsonPath awaitEnd(UUID run, Duration patience) {
        return await(run, OVER, patience);
    }

    JsonPath await(UUID run, String state) {
        return await(run, Set.of(state), Duration.ofSeconds(90));
    }

    private JsonPath await(UUID run, Set<String> states, Duration patience) {
        Eventually.until(patience, () -> states.contains(run(run).getString("state")));
        return run(run);
    }

    JsonPath run(UUID run) {
        return admin.request()
                .get("/api/sync-runs/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public List<Map<String, Object>> openFates() {
        return admin.request()
                .queryParam("size", 200)
                .get("/api/sync-log")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
