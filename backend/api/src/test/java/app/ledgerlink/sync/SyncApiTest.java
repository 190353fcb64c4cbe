package app.ledgerlink.sync;

import static app.ledgerlink.ledger.LedgerExamples.contact;
import static app.ledgerlink.ledger.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    void logIsFiltered() {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Cher", "Cher", null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        books.put(contact("v1", "Vendor", null, null, PartyStatus.ACTIVE, false, List.of(), books.tick()));
        SyncRun run = bench.sync(connection);
        admin.request().get("/api/sync-log").then().body("items.mendAt", contains("LEDGER", "SETTINGS"));
        for (String log : List.of("/api/sync-log", "/api/sync-runs/" + run.id() + "/log")) {
            assertThat(names(log, Map.of())).as("what is to be mended first").containsExactly("Cher", "Vendor");
            assertThat(names(log, Map.of("reason", "vendor"))).containsExactly("Vendor");
            assertThat(names(log, Map.of("outcome", "FAILED"))).containsExactly("Cher");
            assertThat(names(log, Map.of("recordKind", "INVOICE"))).isEmpty();
            assertThat(names(log, Map.of("q", "vénd"))).containsExactly("Vendor");
            assertThat(names(log, Map.of("connectionId", connection.connectionId())))
                    .hasSize(2);
            assertThat(names(log, Map.of("connectionId", UUID.randomUUID()))).isEmpty();
        }
        admin.request()
                .get("/api/sync-runs/" + run.id())
                .then()
                .body("counts.repaired", equalTo(0))
                .body("counts.failed", equalTo(1))
                .body("counts.excluded", equalTo(1))
                .body("state", equalTo("SUCCEEDED_WITH_EXCLUSIONS"));
    }

    @Test
    void whatIsOpenIsCountedWhicheverRunMetIt() {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Cher", "Cher", null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        books.put(contact("v1", "Vendor", null, null, PartyStatus.ACTIVE, false, List.of(), books.tick()));
        bench.sync(connection);
        SyncRun second = bench.sync(connection);
        assertThat(second.counts().failed()).as("met by the second run").isZero();
        for (UUID of : new UUID[] {null, connection.connectionId()}) {
            admin.request()
                    .queryParams(of == null ? Map.of() : Map.of("connectionId", of))
                    .get("/api/sync-log/counts")
                    .then()
                    .statusCode(200)
                    .body("needAttention", equalTo(1))
                    .body("failed", equalTo(1))
                    .body("parked", equalTo(0))
                    .body("excluded", equalTo(1));
        }
        admin.request()
                .queryParam("connectionId", UUID.randomUUID())
                .get("/api/sync-log/counts")
                .then()
                .body("needAttention", equalTo(0));
        books.put(contact("c1", "Cher", "Cher", "Sarkisian", PartyStatus.ACTIVE, true, List.of(), books.tick()));
        bench.sync(connection);
        admin.request()
                .get("/api/sync-log/counts")
                .then()
                .body("needAttention", equalTo(0))
                .body("excluded", equalTo(1));
    }

    @Test
    void whatAPersonLeavesUndecidedIsOpenAtOnce() {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Harbour Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        bench.sync(connection);
        String party = admin.request().get("/api/ledger-contacts").path("items[0].id");
        String unlinked = decide(party, "UNLINK");
        open(1, 0);
        admin.request()
                .get("/api/sync-log")
                .then()
                .body("items.reason", contains("unlinked"))
                .body("items.recordName", contains("Harbour Ltd"));
        String ignored = decide(party, "IGNORE");
        open(0, 1);
        takeBack(ignored);
        open(1, 0);
        takeBack(unlinked);
        open(0, 0);
    }

    @Test
    void contactThatWaitsAndIsPartlyAGuessIsCountedWhereverItIsListed() {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Harbour Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        books.malformed.add(new LedgerSource.Malformed(
                Fate.RecordKind.CONTACT, FateReason.ASSUMED, "c1", "Harbour Ltd", null, "ContactStatus", "Odd.", "{}"));
        bench.sync(connection);
        decide(admin.request().get("/api/ledger-contacts").path("items[0].id"), "UNLINK");
        for (Map<String, Object> of :
                List.of(Map.<String, Object>of(), Map.<String, Object>of("connectionId", connection.connectionId()))) {
            admin.request()
                    .queryParams(of)
                    .get("/api/sync-log/counts")
                    .then()
                    .body("parked", equalTo(1))
                    .body("failed", equalTo(1))
                    .body("needAttention", equalTo(1));
            admin.request()
                    .queryParams(of)
                    .queryParam("linkState", "PARKED")
                    .get("/api/ledger-contacts")
                    .then()
                    .body("total", equalTo(1));
            for (String outcome : List.of("PARKED", "FAILED")) {
                admin.request()
                        .queryParams(of)
                        .queryParam("outcome", outcome)
                        .get("/api/sync-log")
                        .then()
                        .body("total", equalTo(1))
                        .body("items.reason", contains("assumed"));
            }
        }
    }

    @Test
    void fateThatAPersonOpensAgainSaysNothingOfWhatItWasBefore() {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Harbour Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        SyncRun run = bench.sync(connection);
        fate(run, "EXCLUDED", "now()");
        decide(admin.request().get("/api/ledger-contacts").path("items[0].id"), "IGNORE");
        admin.request()
                .get("/api/sync-log")
                .then()
                .body("items.reason", contains("ignored"))
                .body("items.recordName", contains("Harbour Ltd"))
                .body("items.message", everyItem(not(containsString("Odd."))))
                .body("items.field", contains(nullValue()))
                .body("items.raw", contains(nullValue()));
    }

    @Test
    void decisionGoesThroughWhileAPageTellsOfTheSameContact() {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Harbour Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        SyncRun run = bench.sync(connection);
        String party = admin.request().get("/api/ledger-contacts").path("items[0].id");
        CompletableFuture<String> deciding = QuarkusTransaction.requiringNew().call(() -> {
            fate(run, "FAILED", "null");
            CompletableFuture<String> begun = CompletableFuture.supplyAsync(() -> decide(party, "UNLINK"));
            Eventually.until(() -> bench.ask(
                            connection,
                            "select exists (select from pg_locks where not granted) from workspace where id = :workspaceId")
                    .startsWith("t"));
            return begun;
        });
        deciding.join();
        admin.request().get("/api/sync-log").then().body("items.reason", contains("reread-refused"));
        admin.request().get("/api/sync-log/counts").then().body("parked", equalTo(1));
    }

    @Test
    void contactThatABuildBeforeUnlinkedWithoutAWordIsToldOf() throws IOException {
        Books books = scripted.of(connection);
        books.put(organisation());
        books.put(contact("c1", "Harbour Ltd", null, null, PartyStatus.ACTIVE, true, List.of(), books.tick()));
        SyncRun run = bench.sync(connection);
        decide(admin.request().get("/api/ledger-contacts").path("items[0].id"), "UNLINK");
        bench.change(connection, "delete from fate where workspace_id = :workspaceId");
        fate(run, "PARKED", "now()");
        try (InputStream sql = getClass().getResourceAsStream("/db/migration/V30__contacts_that_wait_untold.sql")) {
            String script = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(h -> h.createScript(script).execute());
        }
        admin.request()
                .queryParam("outcome", "PARKED")
                .get("/api/sync-log")
                .then()
                .body("items.reason", contains("unlinked"))
                .body("items.recordName", contains("Harbour Ltd"));
        open(1, 0);
    }

    private void fate(SyncRun run, String outcome, String closedAt) {
        bench.change(
                connection,
                "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                        + " outcome, reason, cause, field, detail, raw, recorded_at, closed_at) values (:workspaceId,"
                        + " gen_random_uuid(), :connectionId, '" + run.id() + "', 'CONTACT', 'c1', 'Old name', '"
                        + outcome + "', 'unreadable', 'reread-refused', 'Field', 'Odd.', '{}', now(), " + closedAt
                        + ")");
    }

    private String decide(String party, String action) {
        return admin.request()
                .body(Map.of("choices", List.of(Map.of("ledgerContactId", party, "action", action))))
                .post("/api/link-decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private void takeBack(String decision) {
        admin.request().delete("/api/link-decisions/" + decision).then().statusCode(200);
    }

    private void open(int parked, int excluded) {
        admin.request()
                .get("/api/sync-log/counts")
                .then()
                .body("parked", equalTo(parked))
                .body("excluded", equalTo(excluded))
                .body("failed", equalTo(0));
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

    private List<String> names(String log, Map<String, Object> filter) {
        return admin.request()
                .queryParams(filter)
                .get(log)
                .then()
                .statusCode(200)
                .extract()
                .path("items.recordName");
    }
}
