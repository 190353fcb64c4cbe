package app.ledgerlink.receivables;

import static app.ledgerlink.testing.TestDocument.credit;
import static app.ledgerlink.testing.TestDocument.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kiwi's books, and beside them a party that is no customer: its invoice was paid in two parts and by a credit. */
@QuarkusTest
class ReceivablesApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

    private TestWorkspace workspace;
    private Kiwi kiwi;
    private UUID stranger;

    @BeforeEach
    void fill() {
        clock.set(Kiwi.NOW);
        workspace = workspaces.create();
        kiwi = Kiwi.in(workspace, books);
        UUID ws = workspace.id();
        stranger = books.party(ws, kiwi.connection(), "=Moa & Söhne, \"Otago\"", null, null);
        UUID paid = books.add(
                ws,
                kiwi.connection(),
                stranger,
                invoice("INV-8", "PAID", "2026-01-01", "2026-01-31").amounts("100", "0", "0"));
        books.payment(ws, paid, "2026-02-10", "30");
        books.payment(ws, paid, "2026-02-20", "50");
        UUID note = books.add(
                ws,
                kiwi.connection(),
                stranger,
                credit("CREDIT_NOTE", "CN-2", "AUTHORISED", "2026-02-15").amounts("60", "0", "25"));
        books.allocation(ws, note, paid, "2026-02-18", "20");
        books.payment(ws, note, "2026-03-01", "15");
        // a credit that does not count pays nothing
        UUID voided = books.add(
                ws,
                kiwi.connection(),
                stranger,
                credit("CREDIT_NOTE", "CN-3", "VOIDED", "2026-02-15").amounts("7", "0", "0"));
        books.allocation(ws, voided, paid, "2026-02-15", "7");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ValidatableResponse get(String path) {
        return workspace.sales().request().get("/api/" + path).then().statusCode(200);
    }

    @Test
    void agesAllCustomersWithTotals() {
        get("receivables")
                .body("asAt", equalTo("2026-03-16"))
                .body("periods", contains("NOT_DUE", "DAYS_1_TO_30", "DAYS_31_TO_60", "DAYS_61_TO_90", "OVER_90_DAYS"))
                .body("total", equalTo(3))
                .body("items.name", contains("Tui Limited", "Tui Limited", "=Moa & Söhne, \"Otago\""))
                .body("items.balance.currency", contains("NZD", "USD", "NZD"))
                .body("items.balance.outstanding", contains("212.00", "100.00", "-25.00"))
                .body("items.balance.overdue", contains("115.00", "100.00", "0.00"))
                .body(
                        "items.customerId",
                        contains(kiwi.company().toString(), kiwi.company().toString(), null))
                .body(
                        "items.ledgerContactId",
                        contains(kiwi.party().toString(), kiwi.party().toString(), stranger.toString()))
                .body("items.baseOutstanding.amount", contains("212.00", "166.67", "-25.00"))
                .body("totals.currency", contains("NZD", "USD"))
                .body("totals.outstanding", contains("187.00", "100.00"))
                .body("totals.unusedCredit", contains("58.00", "0.00"))
                .body("totals[0].periods.amount", contains("130.00", "115.00", "0.00", "0.00", "0.00"))
                .body("baseTotals.amount", contains("353.67"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, , , 0.00",
        "2026-01-31, 100.00, 0.00, 0.00",
        "2026-02-10, 70.00, 70.00, 0.00",
        "2026-02-17, 10.00, 70.00, 60.00",
        "2026-02-18, 10.00, 50.00, 40.00",
        "2026-02-20, -40.00, 0.00, 40.00",
        "2026-03-01, -25.00, 0.00, 25.00",
        "2026-03-16, -25.00, 0.00, 25.00",
        "2027-01-01, -25.00, 0.00, 25.00"
    })
    void tellsWhatWasOpenOnADay(String day, String outstanding, String overdue, String credit) {
        ValidatableResponse table = get("receivables?q=moa&asAt=" + day).body("asAt", equalTo(day));
        if (outstanding == null) {
            table.body("total", equalTo(0)).body("totals.size()", equalTo(0));
        } else {
            table.body("items.balance.outstanding", contains(outstanding))
                    .body("items.balance.overdue", contains(overdue))
                    .body("items.balance.unusedCredit", contains(credit))
                    .body("totals.outstanding", contains(outstanding));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, , NZD, 10.00, DAYS_1_TO_30",
        "2026-03-16, , NZD, 10.00, NOT_DUE",
        "2026-01-01, 2026-03-16, NZD, 10.00, NOT_DUE",
        "2026-01-01, 2026-03-15, NZD, 0.01, DAYS_1_TO_30",
        "1964-02-29, , NZD, 10.00, OVER_90_DAYS",
        "2099-12-31, , NZD, 10.00, NOT_DUE",
        "2026-03-01, 2099-12-31, NZD, 10.00, NOT_DUE",
        "2025-12-01, 2025-12-31, JPY, 1500, DAYS_61_TO_90",
        "2026-01-01, 2026-01-31, KWD, 1.234, DAYS_31_TO_60",
        "2026-01-01, 2026-01-31, NZD, 1.2345, DAYS_31_TO_60"
    })
    void placesOddDocuments(String date, String due, String currency, String amount, String period) {
        UUID party = books.party(workspace.id(), kiwi.connection(), "Oddfellow", null, null);
        books.add(
                workspace.id(),
                kiwi.connection(),
                party,
                invoice("ODD", "AUTHORISED", date, due)
                        .amounts(amount, "0", amount)
                        .in(currency, null));
        get("receivables?q=oddfellow")
                .body("items.balance.outstanding", contains(amount))
                .body("totals[0].periods.find { it.period == '" + period + "' }.amount", equalTo(amount));
        get("receivables/documents?q=oddfellow").body("items.period", contains(period));
    }

    @Test
    void theCustomerPageTellsTheSame() {
        for (String query : new String[] {
            "&ageBy=DUE_DATE", "&asAt=2026-01-20", "&asAt=2026-12-01&periods=MONTHS&ageBy=DOCUMENT_DATE"
        }) {
            var row = get("receivables?q=tui&currency=NZD" + query).extract().jsonPath();
            get("customers/" + kiwi.company() + "/balance?" + query.substring(1))
                    .body("currencies[0]", equalTo(row.getMap("items[0].balance")))
                    .body("organisations[0].currencies[0]", equalTo(row.getMap("items[0].balance")))
                    .body("periods", equalTo(row.getList("periods")));
        }
    }

    @Test
    void agesByDocumentDateAndMonths() {
        get("receivables?q=tui&currency=NZD&ageBy=DOCUMENT_DATE&periods=MONTHS")
                .body("periods", contains("NOT_DUE", "UNDER_1_MONTH", "MONTH_1", "MONTHS_2", "MONTHS_3", "OLDER"))
                .body("items[0].balance.periods.amount", contains("0.00", "130.00", "0.00", "115.00", "0.00", "0.00"))
                .body("items[0].balance.overdue", equalTo("245.00"));
    }

    @Test
    void filtersSortsAndPages() {
        get("receivables?sort=NAME&descending=false")
                .body("items.name", contains("=Moa & Söhne, \"Otago\"", "Tui Limited", "Tui Limited"));
        get("receivables?sort=OVERDUE&size=1")
                .body("items.balance.currency", contains("USD"))
                .body("total", equalTo(3))
                .body("totals.size()", equalTo(2));
        get("receivables?page=9").body("items.size()", equalTo(0)).body("total", equalTo(3));
        get("receivables?overdue=true").body("total", equalTo(2));
        get("receivables?overdue=false").body("items.balance.outstanding", contains("-25.00"));
        get("receivables?currency=USD").body("items.balance.outstanding", contains("100.00"));
        get("receivables?q=100%25").body("total", equalTo(0));
        get("receivables?connectionId=" + UUID.randomUUID()).body("total", equalTo(0));
    }

    @Test
    void keepsOrganisationsOfOneCustomerApartAndTogether() {
        UUID ws = workspace.id();
        UUID other = books.organisation(ws, "Atlas Parts", "USD", "America/New_York");
        UUID party = books.party(ws, other, "Tui (Atlas)", "COMPANY", kiwi.company());
        books.add(
                ws,
                other,
                party,
                invoice("A-1", "AUTHORISED", "2026-03-01", "2026-03-15")
                        .amounts("5", "0", "5")
                        .in("USD", null));
        get("customers/" + kiwi.company() + "/balance")
                .body("organisations.name", contains("Atlas Parts", "Kiwi Tools"))
                .body("organisations[0].currencies.outstanding", contains("5.00"))
                .body("organisations[0].currencies.overdue", contains("0.00"))
                .body("organisations[1].currencies.outstanding", contains("212.00", "100.00"))
                .body("currencies.outstanding", contains("212.00", "105.00"))
                .body("baseOutstanding", nullValue());
        get("receivables?q=tui")
                .body("items.balance.outstanding", contains("212.00", "105.00"))
                .body("items.ledgerContactId", contains(nullValue(), nullValue()))
                .body("items[0].worth.amount", contains("212.00"))
                .body("items[1].worth.currency", contains("NZD", "USD"))
                .body("items[1].worth.amount", contains("166.67", "5.00"))
                .body("items[1].baseOutstanding", nullValue())
                .body("sortedIn.currency", equalTo("NZD"))
                .body("sortedIn.others[0].worth", equalTo("1.6666666667"))
                .body("baseTotals.currency", contains("NZD", "USD"))
                .body("baseTotals.amount", contains("378.67", "5.00"));
        get("receivables?q=tui&connectionId=" + other).body("totals.outstanding", contains("5.00"));
    }

    @Test
    void drillsDownToTheDocumentsThatAddUp() {
        get("receivables/documents?customerId=" + kiwi.company() + "&currency=NZD")
                .body("total", equalTo(4))
                .body("items.number", contains("CN-1", null, "INV-1", "INV-2"))
                .body("items.open.amount", contains("-23.00", "-10.00", "115.00", "130.00"))
                .body("items.total.amount", contains("23.00", "40.00", "115.00", "230.00"))
                .body("items.daysOverdue", contains(null, null, 1, null))
                .body("items.period", contains(null, null, "DAYS_1_TO_30", "NOT_DUE"));
        get("receivables/documents?period=OVER_90_DAYS").body("items.number", contains("INV-5"));
        get("receivables/documents?overdue=true").body("items.number", contains("INV-5", "INV-1"));
        get("receivables/documents?unusedCredit=true").body("total", equalTo(3));
        get("receivables/documents?ledgerContactId=" + stranger + "&asAt=2026-02-12")
                .body("items.number", contains("INV-8"))
                .body("items.open.amount", contains("70.00"))
                .body("items.daysOverdue", contains(12));
    }

    @Test
    void exportsAFileForSpreadsheets() {
        String file = workspace
                .sales()
                .request()
                .accept("text/csv")
                .get("/api/receivables/export?sort=NAME&descending=false")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("filename=\"Receivables Kiwi Tools 2026-03-16.csv\""))
                .extract()
                .asString();
        assertThat(file)
                .isEqualTo(
                        "\uFEFFCustomer,Currency,Not due,1 to 30 days,31 to 60 days,61 to 90 days,Over 90 days,Overdue,"
                                + "Unused credit,Outstanding,Base currency,Outstanding in base\r\n"
                                + "\"'=Moa & Söhne, \"\"Otago\"\"\",NZD,0.00,0.00,0.00,0.00,0.00,0.00,25.00,-25.00,NZD,-25.00\r\n"
                                + "Tui Limited,NZD,130.00,115.00,0.00,0.00,0.00,115.00,33.00,212.00,NZD,212.00\r\n"
                                + "Tui Limited,USD,0.00,0.00,0.00,0.00,100.00,100.00,0.00,100.00,NZD,166.67\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"receivables", "receivables/documents", "receivables/export", "customers/%s/balance"})
    void refusesADayBeforeTheBooksWereRead(String path) {
        books.historyFrom(workspace.id(), kiwi.connection(), "2026-01-01");
        String address = "/api/" + path.formatted(kiwi.company()) + "?asAt=";
        String accepted = path.endsWith("export") ? "text/csv" : "application/json";
        workspace
                .sales()
                .request()
                .accept(accepted)
                .get(address + "2025-12-31")
                .then()
                .statusCode(400)
                .body("errors.field", contains("asAt"))
                .body("detail", containsString("Kiwi Tools"));
        workspace
                .sales()
                .request()
                .accept(accepted)
                .get(address + "2026-01-01")
                .then()
                .statusCode(200);
        workspace
                .sales()
                .request()
                .accept(accepted)
                .get(address + "9999-12-31")
                .then()
                .statusCode(400);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        TestWorkspace other = workspaces.create();
        other.sales().request().get("/api/receivables").then().statusCode(200).body("total", equalTo(0));
        other.sales()
                .request()
                .get("/api/receivables/documents?ledgerContactId=" + stranger)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        other.sales()
                .request()
                .get("/api/receivables/documents?customerId=" + kiwi.company())
                .then()
                .statusCode(404);
    }
}
