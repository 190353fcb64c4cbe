package app.ledgerlink.sales;

import static app.ledgerlink.testing.TestDocument.invoice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer bought where dates, prices and organisations are out of the ordinary. */
@QuarkusTest
class SalesCasesApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

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

    private ValidatableResponse get(String what) {
        return workspace
                .sales()
                .request()
                .get("/api/customers/" + kiwi.company() + "/" + what)
                .then()
                .statusCode(200);
    }

    private UUID paid(String number, String date, String paidOn, String total) {
        UUID id = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                invoice(number, "PAID", date, null).amounts(total, "0", "0"));
        books.fullyPaidOn(workspace.id(), id, paidOn);
        return id;
    }

    @Test
    void averagesTheDaysToPayOfTheLastTwelveMonths() {
        get("sales-summary").body("averageDaysToPay", nullValue()).body("paidInvoices", equalTo(0));
        paid("P-1", "2026-01-01", "2026-01-11", "10");
        paid("P-2", "2025-03-01", "2025-03-17", "10");
        paid("P-3", "2026-02-01", "2026-02-06", "10");
        paid("too long ago", "2025-01-01", "2025-03-16", "10");
        paid("nothing to pay", "2026-02-01", "2026-03-01", "0");
        get("sales-summary").body("averageDaysToPay", equalTo("10.3")).body("paidInvoices", equalTo(3));
    }

    @Test
    void theLastSaleIsNoSaleOfTomorrow() {
        UUID future = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                invoice("INV-99", "AUTHORISED", "2099-12-31", null).amounts("10", "0", "10"));
        books.line(workspace.id(), future, 0, "WIDGET", "A widget", "1", "99");
        get("sales-summary").body("lastSaleOn", equalTo("2026-03-01")).body("documents", equalTo(7));
        get("items-bought").body("items.lastSoldOn", contains("2026-03-01", "2025-03-16"));
        workspace
                .sales()
                .request()
                .get("/api/customers?sort=LAST_SALE&descending=true")
                .then()
                .body("items[0].lastSaleOn", equalTo("2026-03-01"));
    }

    @Test
    void equalCodesOfTwoOrganisationsAreTwoItems() {
        UUID other = books.organisation(workspace.id(), "Atlas Parts", "USD", "America/New_York");
        UUID party = books.party(workspace.id(), other, "Tui (Atlas)", "COMPANY", kiwi.company());
        UUID sold = books.add(
                workspace.id(),
                other,
                party,
                invoice("A-1", "AUTHORISED", "2026-03-05", null)
                        .amounts("5", "0", "5")
                        .in("USD", null));
        books.line(workspace.id(), sold, 0, "WIDGET", "A gasket", "4", "1.2345");
        books.line(workspace.id(), sold, 1, "WIDGET", "A gasket, returned", "-1", "1.2345");
        books.line(workspace.id(), sold, 2, "FREE", "A gift", "1", "0");
        get("items-bought")
                .body("total", equalTo(4))
                .body("items.code", contains("WIDGET", "FREE", "WIDGET", null))
                .body("items.name", contains("A gasket", "A gift", "A widget, blue", "Delivery"))
                .body("items.quantity", contains("3", "1", "3", "1"))
                .body("items.lastPrice.amount", contains("1.2345", "0.00", "50.00", "10.00"))
                .body("items.lastPrice.currency", contains("USD", "USD", "NZD", "NZD"))
                .body(
                        "items.connectionId",
                        contains(
                                other.toString(),
                                other.toString(),
                                kiwi.connection().toString(),
                                kiwi.connection().toString()));
    }
}
