package app.ledgerlink.sales;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SalesLogApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private Kiwi kiwi;

    @BeforeEach
    void fill() {
        clock.set(Kiwi.NOW);
        workspace = workspaces.create();
        kiwi = Kiwi.in(workspace, books);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ValidatableResponse list(Map<String, ?> query) {
        return workspace
                .admin()
                .request()
                .queryParams(query)
                .get("/api/sales-documents")
                .then();
    }

    @Test
    void totalsLeaveOutWhatDoesNotCountAndLowerByCredits() {
        list(Map.of())
                .statusCode(200)
                .body("total", equalTo(9))
                .body("totals.currency", contains("NZD", "USD"))
                .body("totals.withoutTax", contains("340.00", "100.00"))
                .body("totals.withTax", contains("391.00", "100.00"))
                .body("totals.open", contains("212.00", "100.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "standing, OVERDUE, INV-1 INV-5",
        "standing, AWAITING_PAYMENT, INV-2",
        "standing, DRAFT, INV-7",
        "standing, VOIDED, INV-6",
        "standing, PAID, INV-3 INV-4",
        "kind, CREDIT_NOTE, CN-1",
        "q, inv-3, INV-3",
        "q, cn- tui, CN-1",
        "q, limited cn, CN-1",
        "from, 2026-03-01, INV-2 INV-7",
        "to, 2025-03-16, INV-4"
    })
    void filters(String name, String value, String numbers) {
        list(Map.of(name, value))
                .statusCode(200)
                .body("items.number", containsInAnyOrder((Object[]) numbers.split(" ")))
                .body("total", equalTo(numbers.split(" ").length));
    }

    @ParameterizedTest
    @CsvSource({"kind, NOTHING", "standing, LOST", "from, yesterday", "connectionId, 7", "size, 201"})
    void namesTheFilterThatCannotBeTaken(String name, String value) {
        list(Map.of(name, value)).statusCode(400).body("errors[0].field", equalTo(name));
    }

    @Test
    void findsDocumentsOfPartiesThatAreNotLinked() {
        var party = books.party(workspace.id(), kiwi.connection(), "Nobody's Customer", null, null);
        books.add(
                workspace.id(),
                kiwi.connection(),
                party,
                app.ledgerlink.testing.TestDocument.invoice("INV-N", "PAID", "2026-03-05", null));
        list(Map.of("q", "nobody"))
                .body("items.partyName", contains("Nobody's Customer"))
                .body("items[0].customerId", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void opensADocumentIntoLinesPaymentsAndAllocations() {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into payment values (?, ?, 'p1', date '2026-03-04', 80, 'bank')",
                    workspace.id(),
                    kiwi.latestInvoice());
            h.execute(
                    "insert into allocation values (?, ?, 0, ?, date '2026-03-05', 20)",
                    workspace.id(),
                    kiwi.creditNote(),
                    kiwi.latestInvoice().toString());
        });
        get(kiwi.latestInvoice())
                .body("document.number", equalTo("INV-2"))
                .body("tax.amount", equalTo("30.00"))
                .body("linesIncludeTax", equalTo(false))
                .body("lines.description", contains("A widget, blue", "Thank you for your order"))
                .body("lines.amount", contains("150.0000", null))
                .body("payments.amount.amount", contains("80.00"))
                .body("payments.paidOn", contains("2026-03-04"))
                .body("allocations.otherDocumentNumber", contains("CN-1"))
                .body("allocations.otherDocumentKind", contains("CREDIT_NOTE"));
        get(kiwi.creditNote())
                .body("allocations.otherDocumentNumber", contains("INV-2"))
                .body("allocations.amount.amount", contains("20.00"));
    }

    private ValidatableResponse get(Object id) {
        return workspace
                .sales()
                .request()
                .get("/api/sales-documents/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void listsItems() {
        jdbi.useHandle(h -> h.execute(
                "insert into item (workspace_id, id, connection_id, external_id, code, name, sale_price,"
                        + " external_updated_at) values (?, gen_random_uuid(), ?, 'x', 'WIDGET', 'Widget', 12.5, now())",
                workspace.id(),
                kiwi.connection()));
        var request = workspace.sales().request();
        request.queryParam("q", "widg")
                .get("/api/items")
                .then()
                .statusCode(200)
                .body("items.code", contains("WIDGET"))
                .body("items[0].currency", equalTo("NZD"))
                .body("items[0].salePrice", equalTo("12.5000"));
    }
}
