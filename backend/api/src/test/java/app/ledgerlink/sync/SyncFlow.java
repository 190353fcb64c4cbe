package app.ledgerlink.sync;

import static org.awaitility.Awaitility.await;

import app.ledgerlink.testing.SignedIn;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an admin does with the sync over HTTP. */
record SyncFlow(SignedIn admin, UUID connection) {

    private static final Set<String> OVER = Set.of("SUCCEEDED", "SUCCEEDED_WITH_EXCLUSIONS", "FAILED", "CANCELLED");

    UUID start() {
        String run = admin.request()
                .post("/api/connections/" + connection + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return UUID.fromString(run);
    }

    /** Sync Now, and what the run says once it is over. */
    JsonPath sync() {
        return sync(Duration.ofSeconds(90));
    }

    JsonPath sync(Duration patience) {
        return awaitEnd(start(), patience);
    }

    private JsonPath awaitEnd(UUID run, Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> OVER.contains(run(run).getString("state")));
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

    List<Map<String, Object>> openFates() {
        return admin.request()
                .queryParam("size", 200)
                .get("/api/sync-log")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
