package app.ledgerlink.sales;

import static app.ledgerlink.testing.TestDocument.invoice;
import static org.hamcrest.Matchers.contains;
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
        books.payment(workspace.id(), id, paidOn, total);
        return id;
    }

    /** Paid in part, and ended by a credit note on a day of its own. */
    private UUID paidAndCredited(String number, String date, String payment, String credit, String endedOn) {
        UUID id = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                invoice(number, "PAID", date, null).amounts("100", "0", "0"));
        UUID note = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                TestDocument.credit("CREDIT_NOTE", "CN-" + number, "PAID", date).amounts("50", "0", "0"));
        books.payment(workspace.id(), id, payment, "50");
        books.allocation(workspace.id(), note, id, credit, "50");
        books.fullyPaidOn(workspace.id(), id, endedOn);
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
    void aCreditNoteThatEndsAnInvoiceIsNoPayment() {
        UUID credited = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                invoice("credited", "PAID", "2025-11-01", null).amounts("100", "0", "0"));
        UUID note = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                TestDocument.credit("CREDIT_NOTE", "CN-9", "PAID", "2026-02-01").amounts("100", "0", "0"));
        books.allocation(workspace.id(), note, credited, "2026-02-01", "100");
        books.fullyPaidOn(workspace.id(), credited, "2026-02-01");
        get("sales-summary")
                .body("averageDaysToPay", nullValue())
                .body("paidInvoices", equalTo(0))
                .body("lastPaidOn", nullValue());
        paid("P-1", "2026-01-01", "2026-01-11", "50");
        paidAndCredited("ended by the credit", "2025-12-01", "2025-12-11", "2026-03-01", "2026-03-01");
        get("sales-summary")
                .body("averageDaysToPay", equalTo("10.0"))
                .body("paidInvoices", equalTo(1))
                .body("lastPaidOn", equalTo("2026-01-11"));
        paidAndCredited("ended by the money", "2026-02-01", "2026-02-21", "2026-02-05", "2026-02-21");
        get("sales-summary").body("averageDaysToPay", equalTo("15.0")).body("paidInvoices", equalTo(2));
    }

    @Test
    void tellsTheDayAndTheLastPaymentOfOldInvoices() {
        paid("long ago", "2024-01-01", "2024-02-01", "10");
        get("sales-summary")
                .body("today", equalTo("2026-03-16"))
                .body("averageDaysToPay", nullValue())
                .body("paidInvoices", equalTo(0))
                .body("lastPaidOn", equalTo("2024-02-01"));
    }

    @Test
    void theLastPriceIsWhatWasPaidAfterTheDiscount() {
        UUID sold = books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                invoice("INV-D", "AUTHORISED", "2026-03-10", null).amounts("5000", "0", "5000"));
        discounted(sold, 0, "A percentage", "5", "375.00", "10", null, "1687.50");
        discounted(sold, 1, "Given away", "1", "795.00", "100", null, "0");
        discounted(sold, 2, "Both stated", "2", "50", "10", "10", "90");
        discounted(sold, 3, "Finely priced", "1000", "1.2345", "10", null, "1111.05");
        discounted(sold, 4, "Off the line", "4", "25", null, "10", "90");
        discounted(sold, 5, "Rounded by the books", "3", "9.99", "33.3333", null, "19.98");
        discounted(sold, 6, "Taken off otherwise", "4", "25", "10", null, "80");
        books.line(workspace.id(), sold, 7, null, "Full price", "1", "0.3333");
        get("items-bought?size=8")
                .body(
                        "items.name",
                        contains(
                                "A percentage",
                                "Both stated",
                                "Finely priced",
                                "Full price",
                                "Given away",
                                "Off the line",
                                "Rounded by the books",
                                "Taken off otherwise"))
                .body(
                        "items.lastPrice.amount",
                        contains("337.50", "45.00", "1.1111", "0.3333", "0.00", "22.50", "6.66", "20.00"))
                .body(
                        "items.listPrice.amount",
                        contains("375.00", "50.00", "1.2345", "795.00", "25.00", "9.99", "25.00"))
                .body("items[3].listPrice", nullValue())
                .body("items.discountRate", contains("10", "10", "10", null, "100", null, "33.3333", "10"))
                .body("items.discountAmount.amount", contains("10.00"))
                .body("items[5].discountAmount.currency", equalTo("NZD"))
                .body("items.lastDocumentId.unique()", contains(sold.toString()))
                .body("items.lastDocumentNumber.unique()", contains("INV-D"));
        workspace
                .sales()
                .request()
                .get("/api/sales-documents/" + sold)
                .then()
                .body("lines[4].discountAmount", equalTo("10.0000"))
                .body("lines[0].discountAmount", nullValue());
    }

    private void discounted(
            UUID document,
            int position,
            String text,
            String quantity,
            String price,
            String rate,
            String amount,
            String lineAmount) {
        books.line(workspace.id(), document, position, null, text, quantity, price);
        books.discount(workspace.id(), document, position, rate, amount, lineAmount);
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
