package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.contact;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.RecordKind;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for a person, whichever run met it, and what the Sync Log tells of it. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class OpenFatesApiTest {

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private ConnectionRef connection;
    private SignedIn admin;

    @BeforeEach
    void connect() {
        SyncBench.Connected connected = bench.connected();
        workspace = connected.workspace();
        connection = connected.connection();
        admin = workspace.admin();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
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
                RecordKind.CONTACT, Defect.ASSUMED, "c1", "Harbour Ltd", null, "ContactStatus", "Odd.", "{}"));
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
