package app.ledgerlink.sync;

import static app.ledgerlink.testing.TestDocument.credit;
import static app.ledgerlink.testing.TestDocument.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link to an accounting system that only a newer build knows: shown by all lists, worked on by none of our workers. */
@QuarkusTest
class UnknownSystemApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    SyncEngine engine;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private UUID connection;
    private String customer;
    private UUID party;
    private UUID document;
    private final UUID run = UUID.randomUUID();

    @BeforeEach
    void sell() {
        workspace = workspaces.create();
        connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        customer = workspace
                .admin()
                .request()
                .body(Map.of("name", "Harbour Trust"))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        party = books.party(workspace.id(), connection, "Harbour Trust", "COMPANY", UUID.fromString(customer));
        document = books.add(
                workspace.id(),
                connection,
                party,
                invoice("INV-1", "AUTHORISED", "2026-01-10", "2026-02-10").amounts("115", "15", "100"));
        books.line(workspace.id(), document, 0, "HAMMER", "Hammer", "2", "50");
        books.add(
                workspace.id(),
                connection,
                party,
                credit("CREDIT_NOTE", "CN-1", "AUTHORISED", "2026-01-12").amounts("23", "3", "23"));
        books.party(workspace.id(), connection, "Dockside", null, null);
        books.historyFrom(workspace.id(), connection, "2020-01-01");
        jdbi.useHandle(h -> {
            h.execute("update ledger_connection set application = 'sage' where id = ?", connection);
            h.execute(
                    "update ledger_contact set is_supplier = true, link_state = 'PARKED', link_reason = 'ARCHIVED' where name = 'Dockside'"
                            + " and workspace_id = ?",
                    workspace.id());
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at, finished_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now(), now())",
                    workspace.id(),
                    run,
                    connection);
            h.execute(
                    "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                            + " outcome, reason, raw, recorded_at)"
                            + " values (?, ?, ?, ?, 'INVOICE', 'e1', 'INV-9', 'FAILED', 'unreadable', '{}', now())",
                    workspace.id(),
                    UUID.randomUUID(),
                    connection,
                    run);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounting-applications",
                "connections",
                "connections/{connection}",
                "connections/{connection}/contact-creations",
                "connections/{connection}/customers-to-create",
                "connections/{connection}/reconciliation",
                "connections/{connection}/reconciliation/differences",
                "connections/{connection}/sync-runs",
                "connections/{connection}/sync-settings",
                "customers",
                "customers/{customer}",
                "customers/{customer}/balance",
                "customers/{customer}/field-differences",
                "customers/{customer}/items-bought",
                "customers/{customer}/sales-documents",
                "customers/{customer}/sales-summary",
                "customers/{customer}/xero-contact",
                "customers/{customer}/xero-contacts",
                "items",
                "ledger-contacts",
                "ledger-contacts/{party}",
                "receivables",
                "receivables?asAt=2026-01-13",
                "receivables/documents",
                "sales-documents",
                "sales-documents/{document}",
                "search?q=INV",
                "search?q=Harbour",
                "search?q=Dockside",
                "sync-log",
                "sync-log/counts",
                "sync-runs/{run}",
                "sync-runs/{run}/log",
                "vendors"
            })
    void whatWasReadOfItIsShown(String path) {
        workspace
                .admin()
                .request()
                .get("/api/" + filled(path))
                .then()
                .statusCode(200)
                .body(not(containsString("go.xero.com")));
    }

    @Test
    void itIsCalledByItsCode() {
        workspace
                .admin()
                .request()
                .get("/api/sync-log")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].nextStep", not(containsString("Xero")));
    }

    @ParameterizedTest
    @CsvSource({"POST, connections/{connection}/authorization", "POST, connections/{connection}/sync-runs"})
    void whatOnlyThatSystemCanDoIsRefused(Method method, String path) {
        workspace
                .admin()
                .request()
                .body("{}")
                .request(method, "/api/" + filled(path))
                .then()
                .statusCode(503)
                .body("detail", containsString("does not know Sage yet"));
    }

    @Test
    void itsRunsAreLeftToNodesThatKnowIt() {
        jdbi.useHandle(h -> h.execute("update sync_run set state = 'QUEUED', finished_at = null where id = ?", run));
        assertThat(engine.work(new Run.Key(workspace.id(), run), () -> false)).isPresent();
        String state = jdbi.withHandle(h -> h.select("select state from sync_run where id = ?", run)
                .mapTo(String.class)
                .one());
        assertThat(state).isEqualTo("QUEUED");
        jdbi.useHandle(h -> h.execute("update sync_run set state = 'CANCELLED' where id = ?", run));
    }

    private String filled(String path) {
        return path.replace("{connection}", connection.toString())
                .replace("{customer}", customer)
                .replace("{party}", party.toString())
                .replace("{document}", document.toString())
                .replace("{run}", run.toString());
    }
}
