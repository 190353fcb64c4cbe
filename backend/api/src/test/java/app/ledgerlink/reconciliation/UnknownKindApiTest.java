package app.ledgerlink.reconciliation;

import static app.ledgerlink.testing.TestDocument.credit;
import static app.ledgerlink.testing.TestDocument.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newer build stored of a kind that this one does not know is in no figure and no list, and hides nothing else. */
@QuarkusTest
class UnknownKindApiTest {

    private static final String CHECK =
            "alter table sales_document drop constraint if exists sales_document_kind_check,"
                    + " drop constraint if exists sales_document_status_check";
    private static final String CHECK_AGAIN = "alter table sales_document add constraint sales_document_kind_check"
            + " check (kind in ('INVOICE', 'CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT', 'QUOTE')) not valid,"
            + " add constraint sales_document_status_check check (status in ('DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID',"
            + " 'VOIDED', 'DELETED', 'SENT', 'ACCEPTED', 'DECLINED', 'INVOICED', 'UNKNOWN')) not valid";

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    ReconciliationStore store;

    @Inject
    Parties parties;

    @Inject
    Jdbi jdbi;

    private final Instant compared = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private TestWorkspace workspace;
    private UUID connection;
    private String customer;
    private UUID party;
    private List<UUID> both;

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
        UUID sold = books.add(
                workspace.id(),
                connection,
                party,
                invoice("INV-1", "AUTHORISED", "2026-01-10", "2026-02-10").amounts("115", "15", "100"));
        books.line(workspace.id(), sold, 0, "HAMMER", "Hammer", "2", "50");
        books.payment(workspace.id(), sold, "2026-01-20", "15");
        books.add(
                workspace.id(),
                connection,
                party,
                credit("CREDIT_NOTE", "CN-1", "AUTHORISED", "2026-01-12").amounts("23", "3", "23"));
        UUID asked = books.party(workspace.id(), connection, "Asked Only", null, null);
        both = List.of(party, asked);
        readBefore();
        jdbi.useHandle(h -> {
            h.execute("update ledger_contact set is_supplier = true where id = ?", asked);
            h.execute(
                    "update ledger_contact set balance_asked_at = now() - interval '90 minutes' where connection_id = ?",
                    connection);
        });
    }

    /** All that is stored was read before the balances were compared. */
    private void readBefore() {
        jdbi.useHandle(h -> {
            for (String stamp : List.of("sales_document set read_at", "ledger_contact set external_updated_at")) {
                h.execute("update " + stamp + " = now() - interval '2 hours' where connection_id = ?", connection);
            }
        });
    }

    @AfterEach
    void check() {
        jdbi.useHandle(h -> {
            h.execute("delete from sales_document where kind = 'BARTER' or status = 'HAGGLED'");
            h.execute(CHECK);
            h.execute(CHECK_AGAIN);
        });
    }

    @Test
    void aDocumentOfAnUnknownKindChangesNoFigure() {
        Map<String, String> before = figures();
        jdbi.useHandle(h -> h.execute(CHECK));
        for (String status : List.of("AUTHORISED", "PAID", "DRAFT", "ACCEPTED", "HAGGLED")) {
            UUID odd = books.add(
                    workspace.id(),
                    connection,
                    party,
                    credit("BARTER", "B-" + status, status, "2026-01-11").amounts("57.50", "7.50", "57.50"));
            books.line(workspace.id(), odd, 0, "HAMMER", "Hammer", "1", "50");
            books.payment(workspace.id(), odd, "2026-01-15", "10");
            books.add(
                    workspace.id(),
                    connection,
                    both.get(1),
                    credit("BARTER", "A-" + status, status, "2026-01-11").amounts("57.50", "7.50", "57.50"));
        }

        fate("BARTER", "unreadable");
        fate("INVOICE", "of-tomorrow");

        assertThat(figures()).isEqualTo(before);
        assertThat(before.get("customers?sort=OUTSTANDING&descending=true")).contains("77.00");
    }

    @Test
    void aDocumentInAnUnknownStateIsListedAndCountsAsNothing() {
        String balance = figures().get("customers/" + customer + "/balance");
        jdbi.useHandle(h -> h.execute(CHECK));
        books.add(
                workspace.id(),
                connection,
                party,
                invoice("INV-2", "HAGGLED", "2026-01-11", "2026-02-11").amounts("57.50", "7.50", "57.50"));
        readBefore();

        Map<String, String> after = figures();
        assertThat(after.get("customers/" + customer + "/balance")).isEqualTo(balance);
        assertThat(after.get("sales-documents")).contains("INV-2", "UNKNOWN");
    }

    /** An open fate, as a sync would have left it. */
    private void fate(String kind, String reason) {
        UUID run = UUID.randomUUID();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now())",
                    workspace.id(),
                    run,
                    connection);
            h.execute(
                    "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                            + " outcome, reason, raw, recorded_at)"
                            + " values (?, ?, ?, ?, ?, ?, 'B-PAID', 'FAILED', ?, '{}', now())",
                    workspace.id(),
                    UUID.randomUUID(),
                    connection,
                    run,
                    kind,
                    UUID.randomUUID().toString(),
                    reason);
        });
    }

    private Map<String, String> figures() {
        QuarkusTransaction.requiringNew()
                .run(() -> store.keep(new ConnectionRef(workspace.id(), connection), compared));
        Map<String, String> figures = new TreeMap<>();
        for (String path : List.of(
                "customers/" + customer + "/balance",
                "customers/" + customer + "/balance?asAt=2026-01-13",
                "customers/" + customer + "/sales-summary",
                "customers/" + customer + "/items-bought",
                "customers?sort=OUTSTANDING&descending=true",
                "customers?sort=SALES_LAST_12_MONTHS&descending=true",
                "customers/" + customer + "/sales-documents",
                "sales-documents",
                "sales-documents?q=B-",
                "search?q=B-PAID",
                "search?q=Harbour",
                "search?q=57.50",
                "sync-log",
                "sync-log/counts",
                "receivables",
                "receivables?asAt=2026-01-13",
                "receivables/documents",
                "receivables/documents?asAt=2026-01-13",
                "receivables/documents?unusedCredit=true",
                "vendors",
                "ledger-contacts",
                "connections/" + connection + "/reconciliation",
                "connections/" + connection + "/reconciliation/differences")) {
            figures.put(
                    path,
                    workspace
                            .admin()
                            .request()
                            .get("/api/" + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        figures.put(
                "in doubt",
                store.inDoubt(new ConnectionRef(workspace.id(), connection), compared.minus(40, ChronoUnit.MINUTES))
                        .toString());
        figures.put(
                "sold to",
                parties.byIds(workspace.id(), both).stream()
                        .map(Party::hasSales)
                        .toList()
                        .toString());
        return figures;
    }
}
