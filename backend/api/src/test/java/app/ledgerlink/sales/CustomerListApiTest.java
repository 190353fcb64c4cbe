package app.ledgerlink.sales;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestDocument;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomerListApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

    private TestWorkspace workspace;

    /** Tui (see Kiwi), Alba with one invoice that is not due, and Zora, whom the books do not know. */
    @BeforeEach
    void fill() {
        clock.set(Kiwi.NOW);
        workspace = workspaces.create();
        Kiwi kiwi = Kiwi.in(workspace, books);
        String alba = create("/api/contacts", Map.of("firstName", "Alba", "lastName", "Íñigo"));
        UUID party = books.party(workspace.id(), kiwi.connection(), "Alba Íñigo", "INDIVIDUAL", UUID.fromString(alba));
        books.add(
                workspace.id(),
                kiwi.connection(),
                party,
                TestDocument.invoice("INV-A", "AUTHORISED", "2026-03-10", "2026-04-10")
                        .amounts("1150", "150", "1150"));
        create("/api/contacts", Map.of("lastName", "Zora"));
        create("/api/contacts", Map.of("lastName", "Rangi", "email", "buyer@tui.example", "companyId", kiwi.company()));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String create(String path, Map<String, Object> fields) {
        return workspace
                .sales()
                .request()
                .body(fields)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse list(Map<String, ?> query) {
        return workspace
                .sales()
                .request()
                .queryParams(query)
                .get("/api/customers")
                .then();
    }

    @Test
    void showsFiguresInTheBaseCurrency() {
        list(Map.of())
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.name", contains("Alba Íñigo", "Tui Limited", "Zora"))
                .body("items.kind", contains("INDIVIDUAL", "COMPANY", "INDIVIDUAL"))
                .body("items.linked", contains(true, true, false))
                .body("items.outstanding.amount", contains("1150.00", "378.67"))
                .body("items.overdue.amount", contains("0.00", "281.67"))
                .body("items.salesLast12Months.amount", contains("1000.00", "496.67"))
                .body("items.lastSaleOn", contains("2026-03-10", "2026-03-01", null))
                .body("items.severalCurrencies", contains(false, true, false))
                .body("items[1].outstanding.currency", equalTo("NZD"))
                .body("items[2].outstanding", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "OUTSTANDING, true, Alba Íñigo, Tui Limited",
        "OUTSTANDING, false, Tui Limited, Alba Íñigo",
        "OVERDUE, true, Tui Limited, Alba Íñigo",
        "LAST_SALE, false, Tui Limited, Alba Íñigo",
        "SALES_LAST_12_MONTHS, true, Alba Íñigo, Tui Limited",
        "NAME, false, Alba Íñigo, Tui Limited"
    })
    void sortsAndPutsThoseWithoutFiguresLast(String sort, boolean descending, String first, String second) {
        list(Map.of("sort", sort, "descending", descending))
                .statusCode(200)
                .body("items.name", contains(first, second, "Zora"));
    }

    @ParameterizedTest
    @CsvSource({
        "q, INIGO, Alba Íñigo",
        "q, buyer@tui, Tui Limited",
        "q, rangi, Tui Limited",
        "overdue, true, Tui Limited",
        "linked, false, Zora",
        "kind, COMPANY, Tui Limited"
    })
    void filters(String name, String value, String found) {
        list(Map.of(name, value))
                .statusCode(200)
                .body("items.name", contains(found))
                .body("total", equalTo(1));
    }

    @Test
    void combinesFiltersAndPages() {
        list(Map.of("overdue", false, "linked", true)).body("items.name", contains("Alba Íñigo"));
        list(Map.of("sort", "OUTSTANDING", "descending", true, "size", 1, "page", 2))
                .body("items.name", contains("Tui Limited"))
                .body("total", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"kind, NOBODY", "sort, HEIGHT", "linked, perhaps", "size, 0", "page, x"})
    void namesTheFilterThatCannotBeTaken(String name, String value) {
        list(Map.of(name, value)).statusCode(400).body("errors[0].field", equalTo(name));
    }

    /** In a customer's own currencies first; a worth is told only of what is in another currency than the books. */
    @Test
    void showsWhatIsOwedInTheCustomersOwnCurrencies() {
        list(Map.of())
                .body("items[1].owes.amounts.currency", contains("NZD", "USD"))
                .body("items[1].owes.amounts.amount", contains("212.00", "100.00"))
                .body("items[1].owes.worth.currency", contains("NZD"))
                .body("items[1].owes.worth.amount", contains("378.67"))
                .body("items[1].owesOverdue.amounts.amount", contains("115.00", "100.00"))
                .body("items[1].owesOverdue.worth.amount", contains("281.67"))
                .body("items[1].bought.amounts.amount", contains("330.00", "100.00"))
                .body("items[1].bought.worth.amount", contains("496.67"))
                .body("items[0].owes.amounts.amount", contains("1150.00"))
                .body("items[0].owes.worth", empty())
                .body("items[0].owesOverdue.amounts", empty())
                .body("items[2].owes.amounts", empty())
                .body("sortedIn", nullValue());
    }

    @Test
    void aCustomerInvoicedInAForeignCurrencyOwesThatCurrency() {
        UUID euros = euros();
        invoice(euros, linkedTo(euros, "Alba"), "USD", "0.8", "40");
        list(Map.of("q", "Alba"))
                .body("items[0].owes.amounts.currency", contains("NZD", "USD"))
                .body("items[0].owes.amounts.amount", contains("1150.00", "40.00"))
                .body("items[0].owes.worth.currency", contains("EUR"))
                .body("items[0].owes.worth.amount", contains("50.00"));
    }

    @Test
    void showsTheDebtInBooksOfDifferentBaseCurrenciesSideBySide() {
        UUID euros = euros();
        UUID party = linkedTo(euros, "Alba");
        invoice(euros, party, "EUR", null, "10");
        String id = list(Map.of("q", "Alba"))
                .body("items[0].owes.amounts.currency", contains("EUR", "NZD"))
                .body("items[0].owes.amounts.amount", contains("10.00", "1150.00"))
                .body("items[0].owes.worth", empty())
                .body("items[0].owesOverdue.amounts.amount", contains("10.00"))
                .body("items[0].outstanding", nullValue())
                .extract()
                .path("items[0].id");
        workspace
                .sales()
                .request()
                .get("/api/customers/" + id + "/balance")
                .then()
                .body("currencies.currency", contains("EUR", "NZD"))
                .body("owes.amounts.amount", contains("10.00", "1150.00"))
                .body("owes.worth", empty())
                .body("owesOverdue.amounts.currency", contains("EUR"))
                .body("baseOutstanding", nullValue());
    }

    @Test
    void booksInWhichNothingIsOwedTakeNothingFromTheWorth() {
        UUID euros = euros();
        UUID party = linkedTo(euros, "Alba");
        books.add(
                workspace.id(),
                euros,
                party,
                TestDocument.invoice("RE-PAID", "PAID", "2026-03-01", null)
                        .amounts("10", "0", "0")
                        .in("EUR", null));
        list(Map.of("q", "Alba"))
                .body("items[0].owes.amounts.amount", contains("1150.00"))
                .body("items[0].outstanding.amount", equalTo("1150.00"))
                .body("items[0].salesLast12Months", nullValue());
    }

    @Test
    void sortsDebtsOfDifferentBaseCurrenciesByTheirWorthInOne() {
        UUID euros = euros();
        // 300 EUR in all; Tui owes 378.67 NZD, and nothing tells a rate yet
        UUID party = linkedTo(euros, "Zora");
        invoice(euros, party, "EUR", null, "300");
        Map<String, Object> byDebt = Map.of("sort", "OUTSTANDING", "descending", true);
        list(byDebt)
                .body("items.name", contains("Alba Íñigo", "Tui Limited", "Zora"))
                .body("sortedIn.currency", equalTo("NZD"))
                .body("sortedIn.others.currency", contains("EUR"))
                .body("sortedIn.others[0].worth", nullValue());
        // in the books of base EUR, 2 NZD are worth 1 EUR
        invoice(euros, linkedTo(euros, "Tui"), "NZD", "2", "0");
        list(byDebt)
                .body("items.name", contains("Alba Íñigo", "Zora", "Tui Limited"))
                .body("sortedIn.others[0].worth", equalTo("2"));
        list(Map.of("sort", "OVERDUE", "descending", true))
                .body("items.name", contains("Zora", "Tui Limited", "Alba Íñigo"));
        list(Map.of("sort", "SALES_LAST_12_MONTHS", "descending", true))
                .body("items.name", contains("Alba Íñigo", "Zora", "Tui Limited"));
        list(Map.of("sort", "LAST_SALE")).statusCode(200).body("sortedIn", nullValue());
    }

    private UUID euros() {
        return books.organisation(workspace.id(), "Euro Tools", "EUR", "Europe/Berlin");
    }

    private UUID linkedTo(UUID connection, String name) {
        String[] customer =
                list(Map.of("q", name)).extract().<java.util.List<Map<String, Object>>>path("items").stream()
                        .map(row -> new String[] {(String) row.get("kind"), (String) row.get("id")})
                        .findFirst()
                        .orElseThrow();
        return books.party(workspace.id(), connection, name + " (books)", customer[0], UUID.fromString(customer[1]));
    }

    /** Overdue, tax included. */
    private void invoice(UUID connection, UUID party, String currency, String rate, String open) {
        books.add(
                workspace.id(),
                connection,
                party,
                TestDocument.invoice("RE-" + open, "AUTHORISED", "2026-03-01", null)
                        .amounts(open, "0", open)
                        .in(currency, rate));
    }
}
