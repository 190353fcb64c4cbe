package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sets for the sync of a link. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class SyncSettingsApiTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    MutableClock clock;

    private ConnectionRef connection;
    private SignedIn admin;
    private String base;

    @BeforeEach
    void connect() {
        SyncBench.Connected connected = bench.connected();
        connection = connected.connection();
        admin = connected.workspace().admin();
        base = "/api/connections/" + connection.connectionId();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** A session that was left open may not turn the transfer round, a program may. */
    @Test
    void theDirectionOfTransferAsksForConfirmationAndTheOtherSettingsDoNot() {
        String key = admin.request()
                .body(Map.of("name", "Shop", "scope", "ADMIN"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        clock.advance(Duration.ofMinutes(31));
        change(Map.of("schedule", "HOURLY"));
        Map<String, Object> settings = settings();
        settings.put("direction", "BOTH");
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/confirm-yourself"));
        assertThat(settings()).containsEntry("direction", "FROM_LEDGER");
        SignedIn.anonymous()
                .header("Authorization", "Bearer " + key)
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(200)
                .body("direction", equalTo("BOTH"));
        admin.request()
                .body(Map.of("password", admin.password()))
                .post("/api/session/confirmation")
                .then()
                .statusCode(204);
        change(Map.of("direction", "FROM_LEDGER"));
    }

    @Test
    void settingsAreReadAndChanged() {
        Map<String, Object> settings = settings();
        assertThat(settings).containsEntry("direction", "FROM_LEDGER").containsEntry("schedule", "OFF");
        settings.putAll(Map.of("schedule", "HOURLY", "historyFrom", "2025-01-01", "items", false));
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(200)
                .body("schedule", equalTo("HOURLY"))
                .body("historyFrom", equalTo("2025-01-01"))
                .body("items", equalTo(false))
                .body("nextRunAt", notNullValue())
                .body("version", equalTo(1));
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"));
    }

    @Test
    void changesOfSettingsAreInTheAuditTrailFieldByField() {
        change(Map.of("direction", "BOTH", "salesMayCreate", false));
        change(Map.of());
        admin.request()
                .get("/api/audit-events?action=SETTINGS_CHANGED")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].actorName", equalTo("Test ADMIN"))
                .body("items[0].subjectId", equalTo(connection.connectionId().toString()))
                .body("items[0].before", equalTo(Map.of("direction", "FROM_LEDGER", "salesMayCreate", true)))
                .body("items[0].after", equalTo(Map.of("direction", "BOTH", "salesMayCreate", false)));
    }

    @Test
    void settingsThatDoNotWorkAreRefusedWithTheField() {
        refused(Map.of("historyFrom", "2999-01-01"), "historyFrom");
        refused(Map.of("historyFrom", "0001-01-01"), "historyFrom");
    }

    @Test
    void whatIsReadStaysAsItIsWhileARunIsActive() {
        String run = syncNow();
        for (String state : List.of("QUEUED", "RUNNING", "WAITING")) {
            bench.change(connection, "update sync_run set state = '" + state + "' where workspace_id = :workspaceId");
            refusedWhileRunning(Map.of("historyFrom", "2025-01-01"));
            refusedWhileRunning(Map.of("vendors", "ALL"));
            refusedWhileRunning(
                    Map.of("contactsWithoutSales", !(Boolean) settings().get("contactsWithoutSales")));
            refusedWhileRunning(Map.of("items", false));
        }
        Map<String, Object> settings = settings();
        settings.put("schedule", "DAILY");
        admin.request().body(settings).put(base + "/sync-settings").then().statusCode(200);
        admin.request().delete("/api/sync-runs/" + run).then().statusCode(202).body("state", equalTo("CANCELLED"));
        settings = settings();
        settings.put("vendors", "ALL");
        admin.request().body(settings).put(base + "/sync-settings").then().statusCode(200);
    }

    @Test
    void directionDecidesAgainWhatItLeftOut() {
        bench.change(
                connection,
                "insert into ledger_contact (workspace_id, connection_id, id, external_id, name, status, link_state,"
                        + " linking_due, external_updated_at) values (:workspaceId, :connectionId, gen_random_uuid(),"
                        + " 'x', 'Left out', 'ACTIVE', 'EXCLUDED', false, now())");
        String due = "select linking_due from ledger_contact where workspace_id = :workspaceId";
        change(Map.of("direction", "BOTH"));
        assertThat(bench.ask(connection, due)).isIn("f", "false");
        change(Map.of("direction", "TO_LEDGER"));
        assertThat(bench.ask(connection, due)).isIn("t", "true");
        syncNow();
        refusedWhileRunning(Map.of("direction", "FROM_LEDGER"));
    }

    private void change(Map<String, Object> change) {
        Map<String, Object> settings = settings();
        settings.putAll(change);
        admin.request().body(settings).put(base + "/sync-settings").then().statusCode(200);
    }

    private void refusedWhileRunning(Map<String, Object> change) {
        Map<String, Object> before = settings();
        Map<String, Object> settings = new HashMap<>(before);
        settings.putAll(change);
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/sync-running"));
        assertThat(settings()).isEqualTo(before);
    }

    private void refused(Map<String, Object> change, String field) {
        Map<String, Object> settings = settings();
        settings.putAll(change);
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void widerHistoryReadsDocumentsAnew() {
        bench.change(
                connection, "update sync_settings set history_from = '2026-01-01' where workspace_id = :workspaceId");
        scripted.of(connection).put(organisation());
        bench.sync(connection);
        Map<String, Object> settings = settings();
        settings.put("historyFrom", "2025-01-01");
        admin.request().body(settings).put(base + "/sync-settings").then().statusCode(200);
        assertThat(
                        bench.ask(
                                connection,
                                "select string_agg(stream, ',' order by stream) from sync_watermark where workspace_id = :workspaceId"))
                .isEqualTo("CONTACTS,ITEMS,ORGANISATION,PAYMENTS");
    }

    private Map<String, Object> settings() {
        return new HashMap<>(admin.request()
                .get(base + "/sync-settings")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("$"));
    }

    private String syncNow() {
        return admin.request()
                .post(base + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
