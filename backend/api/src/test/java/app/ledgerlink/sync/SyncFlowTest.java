package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs against the stand-in, over HTTP on both sides. */
@QuarkusTest
class SyncFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    @Inject
    RowOrFate rowOrFate;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    private TestWorkspace workspace;
    private SyncFlow flow;
    private ConnectionRef connection;
    private Books books;

    @AfterEach
    void leaveAsFound() {
        standin.control().limits().dial(60, null, null, null);
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2500})
    void readsAnyNumberOfRows(int rows) {
        connect("rows-" + rows);
        JsonPath run = flow.sync();
        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(bench.count(connection, "ledger_contact"))
                .isEqualTo(books.contacts().size());
        assertThat(bench.count(connection, "company"))
                .isEqualTo(books.contacts().size());
        assertThat(bench.count(connection, "sales_document"))
                .isEqualTo(books.documents(Kind.INVOICE).size());
        assertThat(run.getLong("counts.changed"))
                .isEqualTo(
                        books.contacts().size() + books.documents(Kind.INVOICE).size());
    }

    @Test
    void unchangedSyncTakesAFewCallsAndWritesNothing() {
        connect("demo");
        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");
        List<String> before = bench.rowVersions(connection);
        standin.control().advance(Duration.ofMinutes(10));
        JsonPath second = flow.sync();
        assertThat(second.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(second.getInt("calls")).isEqualTo(7);
        assertThat(bench.rowVersions(connection)).isEqualTo(before);
    }

    @Test
    void editsBetweenPagesAreNeitherLostNorDoubled() {
        connect("rows-2500");
        for (int page = 1; page <= 3; page++) {
            int nth = page;
            standin.control().pages().after("Contacts", page, b -> {
                List<Contact> all = List.copyOf(b.contacts());
                b.edit(all.get(nth * 40), c -> c.name("Edited " + nth));
                b.add(Contact.named("New " + nth));
            });
            standin.control().pages().after("Invoices", page, b -> {
                List<Document> all = List.copyOf(b.documents(Kind.INVOICE));
                b.edit(all.get(nth * 40), d -> d.reference("edited " + nth));
            });
        }
        flow.sync();
        assertThat(bench.count(connection, "ledger_contact"))
                .isEqualTo(books.contacts().size());
        assertThat(bench.count(connection, "sales_document"))
                .isEqualTo(books.documents(Kind.INVOICE).size());
        assertThat(
                        bench.ask(
                                connection,
                                "select count(*) from company where workspace_id = :workspaceId and name ~ '^(Edited|New) [123]$'"))
                .isEqualTo("6");
        assertThat(
                        bench.ask(
                                connection,
                                "select count(*) from sales_document where workspace_id = :workspaceId and reference like 'edited%'"))
                .isEqualTo("3");
    }

    @Test
    void everyRecordOfBrokenBooksIsStoredOrHasAFate() {
        connect("malformed");
        JsonPath run = flow.sync();
        assertThat(run.getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");
        assertThat(run.getLong("counts.failed")).isPositive();
        assertThat(flow.openFates()).allSatisfy(f -> {
            assertThat((String) f.get("message")).isNotBlank();
            assertThat((String) f.get("nextStep")).isNotBlank();
        });
        assertThat(rowOrFate.missing(connection, books)).isEmpty();
        // A second sync reads what changed alone: nothing of what stands may be lost by that.
        standin.control().advance(Duration.ofMinutes(10));
        flow.sync();
        assertThat(rowOrFate.missing(connection, books)).isEmpty();
    }

    @Test
    void awkwardBooksAreReadWhole() {
        connect("awkward");
        JsonPath run = flow.sync();
        assertThat(run.getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");
        assertThat(bench.count(connection, "ledger_contact"))
                .isEqualTo(books.contacts().size());
    }

    @Test
    void tokenThatExpiresMidRunIsRenewed() {
        connect("rows-2500");
        standin.control()
                .pages()
                .after("Contacts", 2, b -> standin.control().identity().expireAccessTokens());
        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED");
    }

    @Test
    void usedUpMinuteMakesTheRunWaitAsLongAsXeroSays() {
        connect("rows-2500");
        // No call at all: what is left of a minute would be forgotten when the next one begins.
        standin.control()
                .pages()
                .after("Contacts", 1, b -> standin.control().limits().dial(0, null, null, null));
        UUID run = flow.start();
        JsonPath waiting = flow.await(run, "WAITING");
        assertThat(waiting.getString("waitingReason")).isNotBlank();
        assertThat(Instant.parse(waiting.getString("waitingUntil"))).isAfter(clock.instant());
        standin.control().limits().dial(60, null, null, null);
        standin.control().advance(Duration.ofMinutes(2));
        clock.advance(Duration.ofMinutes(2));
        assertThat(flow.awaitEnd(run).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(bench.count(connection, "sales_document")).isEqualTo(2_500);
    }

    @Test
    void deadAuthorisationEndsTheRunWithWords() {
        connect("rows-2500");
        standin.control().pages().after("Contacts", 2, b -> {
            standin.control().identity().killRefreshTokens();
            standin.control().identity().expireAccessTokens();
        });
        JsonPath run = flow.sync();
        assertThat(run.getString("state")).isEqualTo("FAILED");
        assertThat(run.getString("problem.code")).isEqualTo("reconnect-needed");
        assertThat(run.getString("problem.nextStep")).contains("Accounting link");
        flow.admin()
                .request()
                .post("/api/connections/" + flow.connection() + "/sync-runs")
                .then()
                .statusCode(409);
    }

    private void connect(String scenario) {
        standin.control().load(scenario);
        workspace = workspaces.create();
        books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
    }
}
