package app.ledgerlink.sales;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every figure here is computed by hand in {@link Kiwi}. */
@QuarkusTest
class CustomerHistoryApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

    private SignedIn user;
    private Kiwi kiwi;

    @BeforeEach
    void fill() {
        clock.set(Kiwi.NOW);
        TestWorkspace workspace = workspaces.create();
        user = workspace.sales();
        kiwi = Kiwi.in(workspace, books);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ValidatableResponse get(Object id, String what) {
        return user.request().get("/api/customers/" + id + "/" + what).then().statusCode(200);
    }

    @Test
    void summarisesSalesByCurrencyAndMonth() {
        get(kiwi.company(), "sales-summary")
                .body("customerId", equalTo(kiwi.company().toString()))
                .body("links.organisationName", contains("Kiwi Tools"))
                .body("asOf", nullValue())
                .body("firstSaleOn", equalTo("2025-03-16"))
                .body("lastSaleOn", equalTo("2026-03-01"))
                .body("documents", equalTo(6))
                .body("bought.amounts.amount", contains("330.00", "100.00"))
                .body("bought.worth.amount", contains("496.67"))
                .body("sales.currency", contains("NZD", "USD"))
                .body("sales.withoutTax", contains("340.00", "100.00"))
                .body("sales.withTax", contains("391.00", "100.00"))
                .body("sales.last12MonthsWithoutTax", contains("330.00", "100.00"))
                .body("months.month", contains("2025-03", "2025-12", "2026-01", "2026-02", "2026-03"))
                .body("months.withoutTax", contains("60.00", "100.00", "100.00", "-20.00", "200.00"));
    }

    @Test
    void ageingFollowsTheOrganisationsDay() {
        get(kiwi.company(), "balance")
                .body("asAt", equalTo("2026-03-16"))
                .body("currencies.currency", contains("NZD", "USD"))
                .body("currencies.outstanding", contains("212.00", "100.00"))
                .body("currencies.overdue", contains("115.00", "100.00"))
                .body("currencies.collect { it.periods[0].amount }", contains("130.00", "0.00"))
                .body("currencies.collect { it.periods[1].amount }", contains("115.00", "0.00"))
                .body("currencies.collect { it.periods[2].amount }", contains("0.00", "0.00"))
                .body("currencies.collect { it.periods[3].amount }", contains("0.00", "0.00"))
                .body("currencies.collect { it.periods[4].amount }", contains("0.00", "100.00"))
                .body("currencies.unusedCredit", contains("33.00", "0.00"))
                .body("baseOutstanding.amount", equalTo("378.67"))
                .body("baseOverdue.amount", equalTo("281.67"));
    }

    @Test
    void listsDocumentsWithTheirStanding() {
        get(kiwi.company(), "sales-documents")
                .body("total", equalTo(9))
                .body("items.number", hasItems("INV-7", "INV-1"))
                .body(
                        "items.standing",
                        contains(
                                "DRAFT",
                                "AWAITING_PAYMENT",
                                "VOIDED",
                                "CREDIT_AVAILABLE",
                                "CREDIT_AVAILABLE",
                                "OVERDUE",
                                "OVERDUE",
                                "PAID",
                                "PAID"))
                .body("items.find { it.number == 'INV-1' }.daysOverdue", equalTo(1))
                .body("items.find { it.number == 'INV-5' }.daysOverdue", equalTo(105))
                .body("items.find { it.number == 'INV-2' }.daysOverdue", nullValue())
                .body("items.find { it.number == 'INV-2' }.totalWithoutTax.amount", equalTo("200.00"));
    }

    @Test
    void listsItemsWithTheLatestPrice() {
        get(kiwi.company(), "items-bought")
                .body("total", equalTo(2))
                .body("items.name", contains("A widget, blue", "Delivery"))
                .body("items.code", contains("WIDGET", null))
                .body("items.quantity", contains("3", "1"))
                .body("items.lastSoldOn", contains("2026-03-01", "2025-03-16"))
                .body("items.lastPrice.amount", contains("50.00", "10.00"))
                .body("items.documents", contains(2, 1));
    }

    @Test
    void aPersonOfTheCompanyShowsTheCompanysHistory() {
        String person = contact(Map.of("lastName", "Rangi", "companyId", kiwi.company()));
        get(person, "sales-summary").body("customerId", equalTo(kiwi.company().toString()));
        get(person, "balance").body("baseOutstanding.amount", equalTo("378.67"));
        get(person, "sales-documents").body("total", equalTo(9));
        get(person, "items-bought").body("total", equalTo(2));
    }

    @Test
    void anIndividualWhoJoinsACompanyBringsTheHistoryAlong() {
        String person = contact(Map.of("lastName", "Rangi"));
        var party =
                books.party(workspaceOf(), kiwi.connection(), "Rangi", "INDIVIDUAL", java.util.UUID.fromString(person));
        books.add(
                workspaceOf(),
                kiwi.connection(),
                party,
                app.ledgerlink.testing.TestDocument.invoice("INV-R", "AUTHORISED", "2026-03-03", null)
                        .amounts("10", "0", "10"));
        get(person, "balance").body("baseOutstanding.amount", equalTo("10.00"));
        user.request()
                .body(Map.of("lastName", "Rangi", "companyId", kiwi.company(), "version", 0))
                .put("/api/contacts/" + person)
                .then()
                .statusCode(200);
        get(kiwi.company(), "balance").body("baseOutstanding.amount", equalTo("388.67"));
        get(kiwi.company(), "sales-documents")
                .body("items.find { it.number == 'INV-R' }.customerKind", equalTo("COMPANY"))
                .body(
                        "items.find { it.number == 'INV-R' }.customerId",
                        equalTo(kiwi.company().toString()));
    }

    @Test
    void isEmptyForACustomerWithoutBooks() {
        String person = contact(Map.of("lastName", "Rangi"));
        get(person, "sales-summary")
                .body("links.size()", equalTo(0))
                .body("documents", equalTo(0))
                .body("lastSaleOn", nullValue());
        get(person, "balance").body("currencies.size()", equalTo(0)).body("baseOutstanding", nullValue());
        get(person, "sales-documents").body("total", equalTo(0));
        get(person, "items-bought").body("total", equalTo(0));
    }

    private java.util.UUID workspaceOf() {
        return java.util.UUID.fromString(
                user.request().get("/api/session").then().extract().path("workspace.id"));
    }

    private String contact(Map<String, Object> fields) {
        return user.request()
                .body(fields)
                .post("/api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
