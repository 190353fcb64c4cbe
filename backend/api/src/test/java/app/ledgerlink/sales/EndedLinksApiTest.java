package app.ledgerlink.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an ended link holds is history: nowhere owed or overdue, and shown apart with its date. */
@QuarkusTest
class EndedLinksApiTest {

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
    private UUID anew;

    /** Kiwi Tools has ended; its two open invoices came again through the organisation that was set up anew. */
    @BeforeEach
    void fill() {
        clock.set(Kiwi.NOW);
        workspace = workspaces.create();
        kiwi = Kiwi.in(workspace, books);
        anew = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
        UUID party = books.party(workspace.id(), anew, "Tui Ltd (books)", "COMPANY", kiwi.company());
        books.add(
                workspace.id(),
                anew,
                party,
                TestDocument.invoice("INV-1", "AUTHORISED", "2026-01-10", "2026-03-15")
                        .amounts("115", "15", "115"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void end(UUID connection, UUID replacedBy) {
        jdbi.useHandle(h -> h.execute(
                "update ledger_connection set state = 'DISCONNECTED', ended_at = ?, replaced_by = ?"
                        + " where workspace_id = ? and id = ?",
                Kiwi.NOW,
                replacedBy,
                workspace.id(),
                connection));
    }

    private ValidatableResponse get(String path, Object... more) {
        return workspace.sales().request().get(path, more).then().statusCode(200);
    }

    @Test
    void nothingOfAReplacedLinkCountsAnywhere() {
        end(kiwi.connection(), anew);
        get("/api/customers")
                .body("items.name", contains("Tui Limited"))
                .body("items[0].linked", equalTo(true))
                .body("items[0].outstanding.amount", equalTo("115.00"))
                .body("items[0].overdue.amount", equalTo("115.00"))
                .body("items[0].salesLast12Months.amount", equalTo("100.00"));
        get("/api/customers/" + kiwi.company() + "/balance")
                .body("currencies", hasSize(1))
                .body("currencies[0].outstanding", equalTo("115.00"))
                .body("baseOutstanding.amount", equalTo("115.00"))
                .body("organisations.connectionId", contains(anew.toString()))
                .body("ended", hasSize(1))
                .body("ended[0].name", equalTo("Kiwi Tools"))
                .body("ended[0].endedAt", equalTo(Kiwi.NOW.toString()))
                .body("ended[0].open.amount", contains("212.00", "100.00"));
        get("/api/customers/" + kiwi.company() + "/balance?asAt=2026-02-01")
                .body("currencies[0].outstanding", equalTo("115.00"));
        get("/api/receivables")
                .body("items.balance.currency", contains("NZD"))
                .body("items[0].balance.outstanding", equalTo("115.00"))
                .body("items[0].ledgerContactId", notNullValue())
                .body("totals.outstanding", contains("115.00"));
        get("/api/receivables/documents").body("items.number", contains("INV-1"));
        get("/api/receivables?connectionId=" + kiwi.connection()).body("items", hasSize(0));
        assertThat(workspace
                        .sales()
                        .request()
                        .accept("text/csv")
                        .get("/api/receivables/export")
                        .asString())
                .contains("115.00")
                .doesNotContain("USD");
        get("/api/connections/" + kiwi.connection() + "/reconciliation")
                .body("totals", hasSize(0))
                .body("state", equalTo("NOT_CHECKED"))
                .body("explanation", containsString("has ended"));
        get("/api/customers/" + kiwi.company() + "/sales-summary")
                .body("sales.currency", contains("NZD"))
                .body("sales[0].withoutTax", equalTo("100.00"))
                .body("lastSaleOn", equalTo("2026-01-10"))
                .body("links.find { it.connectionId == '" + kiwi.connection() + "' }.endedAt", notNullValue())
                .body("links.find { it.connectionId == '" + anew + "' }.endedAt", nullValue());
        get("/api/customers/" + kiwi.company() + "/items-bought").body("items", hasSize(0));
        get("/api/sales-documents").body("totals.currency", contains("NZD")).body("totals[0].open", equalTo("115.00"));
    }

    @Test
    void whatAnEndedLinkSoldStaysAsHistoryAndIsOwedToNobody() {
        end(kiwi.connection(), null);
        end(anew, null);
        get("/api/customers")
                .body("items[0].linked", equalTo(false))
                .body("items[0].lastSaleOn", equalTo("2026-03-01"));
        get("/api/customers?overdue=true").body("items", hasSize(0));
        get("/api/customers?linked=true").body("items", hasSize(0));
        get("/api/customers?sort=OVERDUE&descending=true").body("items", hasSize(1));
        get("/api/receivables").body("items", hasSize(0)).body("totals", hasSize(0));
        get("/api/customers/" + kiwi.company() + "/balance")
                .body("currencies", hasSize(0))
                .body("organisations", hasSize(0))
                .body("ended", hasSize(2));
        get("/api/sales-documents?standing=OVERDUE").body("items", hasSize(0));
        get("/api/sales-documents?standing=OPEN_AT_END")
                .body("items.number", hasItem("INV-2"))
                .body("items.number", not(hasItem("INV-3")))
                .body("items.linkEndedAt", hasItem(Kiwi.NOW.toString()));
        get("/api/search?q={q}", "INV-2")
                .body("hits[0].detail", containsString("130.00 NZD open when its link to Xero ended on 2026-03-16"));
        get("/api/customers/" + kiwi.company() + "/items-bought").body("items.code", hasItem("WIDGET"));
    }

    @Test
    void whoOwesNothingIsToldSoInTheCurrencyOfTheBooksInUse() {
        end(anew, null);
        UUID aussie = books.organisation(workspace.id(), "Aussie Tools", "AUD", "Australia/Sydney");
        UUID party = books.party(workspace.id(), aussie, "Tui Pty", "COMPANY", kiwi.company());
        books.add(
                workspace.id(),
                aussie,
                party,
                TestDocument.invoice("A-1", "PAID", "2026-01-10", "2026-03-15")
                        .in("AUD", null)
                        .amounts("110", "10", "0"));
        end(kiwi.connection(), null);
        get("/api/customers")
                .body("items[0].outstanding.amount", equalTo("0.00"))
                .body("items[0].outstanding.currency", equalTo("AUD"));
    }

    @Test
    void whatIsOpenOfAnEndedLinkWaitsForNobody() {
        UUID parked = books.party(workspace.id(), kiwi.connection(), "Weka Ltd", null, null);
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set link_state = 'PARKED' where workspace_id = ? and id = ?",
                workspace.id(),
                parked));
        get("/api/ledger-contacts?linkState=PARKED").body("total", equalTo(1));
        end(kiwi.connection(), anew);
        get("/api/ledger-contacts?linkState=PARKED").body("total", equalTo(0));
        get("/api/ledger-contacts?linkState=PARKED&connectionId=" + kiwi.connection())
                .body("items.id", contains(parked.toString()));
    }

    @Test
    void aLinkThatMustBeConnectedAgainKeepsItsFiguresAndVouchesForNone() {
        jdbi.useHandle(h -> h.execute(
                "update ledger_connection set state = 'RECONNECT_NEEDED' where workspace_id = ? and id = ?",
                workspace.id(),
                kiwi.connection()));
        get("/api/customers/" + kiwi.company() + "/balance")
                .body(
                        "organisations.find { it.connectionId == '" + kiwi.connection() + "' }.seals.current",
                        contains(false))
                .body("organisations.find { it.connectionId == '" + anew + "' }.seals.current", contains(true))
                .body("ended", hasSize(0))
                .body("currencies.outstanding", hasItem("327.00"));
    }
}
