package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BooksProfile.class)
class SyncApiTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    SyncSchedule schedule;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private ConnectionRef connection;
    private SignedIn admin;
    private String base;

    @BeforeEach
    void connect() {
        SyncBench.Connected connected = bench.connected();
        workspace = connected.workspace();
        connection = connected.connection();
        admin = workspace.admin();
        base = "/api/connections/" + connection.connectionId();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void syncNowAnswersWithTheActiveRun() {
        String first = syncNow();
        assertThat(syncNow()).isEqualTo(first);
        admin.request()
                .get("/api/sync-runs/" + first)
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"))
                .body("queuePosition", notNullValue())
                .body("requestedBy", equalTo("Test ADMIN"))
                .body("trigger", equalTo("PERSON"))
                .body("estimatedFinishAt", nullValue());
        admin.request().delete("/api/sync-runs/" + first).then().statusCode(202).body("state", equalTo("CANCELLED"));
        assertThat(syncNow()).isNotEqualTo(first);
        admin.request()
                .get(base + "/sync-runs")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("total", equalTo(2));
    }

    @Test
    void theTrailTellsWhoStartedAndCancelledASync() {
        String run = syncNow();
        syncNow();
        admin.request().delete("/api/sync-runs/" + run).then().statusCode(202);
        admin.request().delete("/api/sync-runs/" + run).then().statusCode(202);
        admin.request()
                .get("/api/audit-events?subjectId=" + run)
                .then()
                .body("items.action", contains("SYNC_CANCELLED", "SYNC_STARTED"))
                .body("items[0].actorId", equalTo(admin.userId().toString()))
                .body("items[1].after.kind", equalTo("SYNC"));
    }

    @Test
    void syncNowNeedsAConnectedLink() {
        bench.change(
                connection, "update ledger_connection set state = 'DISCONNECTED' where workspace_id = :workspaceId");
        admin.request()
                .post(base + "/sync-runs")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-connected"));
    }

    @Test
    void salesMayLookButNotTouch() {
        SignedIn sales = workspace.sales();
        sales.request().get(base + "/sync-runs").then().statusCode(200);
        sales.request().get("/api/sync-log").then().statusCode(200);
        sales.request().post(base + "/sync-runs").then().statusCode(403);
        sales.request().get(base + "/sync-settings").then().statusCode(403);
        sales.request().delete("/api/sync-runs/" + syncNow()).then().statusCode(403);
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        String run = syncNow();
        Map<String, Object> settings = settings();
        SignedIn stranger = bench.connected().workspace().admin();
        stranger.request().post(base + "/sync-runs").then().statusCode(404);
        stranger.request().get(base + "/sync-runs").then().statusCode(404);
        stranger.request().get(base + "/sync-settings").then().statusCode(404);
        stranger.request().body(settings).put(base + "/sync-settings").then().statusCode(404);
        stranger.request().get("/api/sync-runs/" + run).then().statusCode(404);
        stranger.request().get("/api/sync-runs/" + run + "/log").then().statusCode(404);
        stranger.request().delete("/api/sync-runs/" + run).then().statusCode(404);
    }

    @Test
    void scheduleStartsOneRunWhenItIsDue() {
        Map<String, Object> settings = settings();
        settings.put("schedule", "EVERY_15_MINUTES");
        admin.request().body(settings).put(base + "/sync-settings").then().statusCode(200);
        schedule.startDue();
        assertThat(bench.count(connection, "sync_run")).isZero();
        clock.advance(Duration.ofMinutes(16));
        schedule.startDue();
        schedule.startDue();
        assertThat(bench.count(connection, "sync_run")).isEqualTo(1);
        assertThat(bench.ask(connection, "select trigger from sync_run where workspace_id = :workspaceId"))
                .isEqualTo("SCHEDULE");
    }

    @Test
    void recheckIsStartedByItsOwnScheduleOnceSomethingWasRead() {
        Map<String, Object> settings = settings();
        assertThat(settings).containsEntry("recheck", "WEEKLY").containsKey("nextRecheckAt");
        settings.put("recheck", "OFF");
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(200)
                .body("nextRecheckAt", nullValue());
        settings = settings();
        settings.put("recheck", "DAILY");
        admin.request()
                .body(settings)
                .put(base + "/sync-settings")
                .then()
                .statusCode(200)
                .body("recheck", equalTo("DAILY"))
                .body("nextRecheckAt", notNullValue());
        clock.advance(Duration.ofHours(25));
        schedule.startDue();
        assertThat(bench.count(connection, "sync_run"))
                .as("nothing was read yet")
                .isZero();

        scripted.of(connection).put(organisation());
        bench.sync(connection);
        UUID active = bench.queue(connection);
        schedule.startDue();
        assertThat(kinds()).as("waits for the run that is active").isEqualTo("SYNC,SYNC");
        bench.work(connection, active);
        schedule.startDue();
        schedule.startDue();
        assertThat(kinds()).isEqualTo("SYNC,SYNC,RECHECK");
        assertThat(bench.ask(
                        connection,
                        "select next_recheck_at > '" + clock.instant()
                                + "' from sync_settings where workspace_id = :workspaceId"))
                .isEqualTo("t");
    }

    private String kinds() {
        return bench.ask(
                connection,
                "select string_agg(kind, ',' order by queued_at, id) from sync_run where workspace_id = :workspaceId");
    }

    @Test
    void runOfAnotherKindIsAskedFor() {
        admin.request()
                .body(Map.of("kind", "BALANCE_CHECK"))
                .post(base + "/sync-runs")
                .then()
                .statusCode(202)
                .body("kind", equalTo("BALANCE_CHECK"));
    }

    @Test
    void runThatFellOutOfTheQueueIsPutBack() {
        String run = syncNow();
        bench.change(connection, "delete from scheduled_tasks where task_instance like :workspaceId || ':%'");
        schedule.requeueLost();
        assertThat(bench.ask(
                        connection,
                        "select task_instance from scheduled_tasks where task_instance like :workspaceId || ':%'"))
                .endsWith(run);
    }

    private String syncNow() {
        return admin.request()
                .post(base + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Map<String, Object> settings() {
        return new HashMap<>(admin.request()
                .get(base + "/sync-settings")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("$"));
    }
}
