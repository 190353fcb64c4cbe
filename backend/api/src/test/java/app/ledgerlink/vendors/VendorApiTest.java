package app.ledgerlink.vendors;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.matching.LinkRules;
import app.ledgerlink.matching.LinkRules.VendorRule;
import app.ledgerlink.matching.MatchingBench;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vendors: none, chosen ones, or all. */
@QuarkusTest
class VendorApiTest {

    private static final LinkRules CHOSEN = new LinkRules(VendorRule.CHOSEN, true, false);

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    private TestWorkspace workspace;
    private ConnectionRef books;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        bench.put(
                books,
                party("p", "Paper Mill").flags(false, true).withoutSales(),
                party("t", "Transport Co").flags(false, true).withoutSales(),
                party("z", "Zebra Both").flags(true, true),
                party("c", "Customer Only"));
        bench.link(books, CHOSEN);
    }

    @Test
    void vendorsAreListedByNameAndFound() {
        SignedIn sales = workspace.sales();
        sales.request()
                .get("/api/vendors")
                .then()
                .statusCode(200)
                .body("items.name", contains("Paper Mill", "Transport Co", "Zebra Both"))
                .body("items.alsoCustomer", contains(false, false, true))
                .body("items[0].organisationName", is("Kiwi Tools"))
                .body("items[0].customerId", nullValue())
                .body("items[2].customerKind", is("COMPANY"));
        sales.request().get("/api/vendors?q=mill").then().body("items.name", contains("Paper Mill"));
        sales.request().get("/api/vendors?chosen=true").then().body("total", is(0));
    }

    @Test
    void chosenVendorIsImportedByTheNextSyncAndStaysWhenItIsNoLongerChosen() {
        assertThat(bench.state(books, "p")).isEqualTo("EXCLUDED");
        choose(true, bench.id(books, "p"));
        bench.link(books, CHOSEN);
        assertThat(bench.state(books, "p")).isEqualTo("LINKED");
        assertThat(bench.state(books, "t")).isEqualTo("EXCLUDED");
        choose(false, bench.id(books, "p"));
        bench.link(books, CHOSEN);
        assertThat(bench.state(books, "p")).isEqualTo("LINKED");
        workspace.admin().request().get("/api/vendors?chosen=true").then().body("total", is(0));
    }

    @Test
    void onlyVendorsOfTheWorkspaceCanBeChosenAllOrNone() {
        put(workspace.admin(), bench.id(books, "p"), bench.id(books, "c")).statusCode(400);
        put(workspaces.create().admin(), bench.id(books, "p")).statusCode(400);
        put(workspace.sales(), bench.id(books, "p")).statusCode(403);
        assertThat(bench.ask(books, "p", "chosen_vendor")).isEqualTo("f");
    }

    private void choose(boolean chosen, UUID id) {
        workspace
                .admin()
                .request()
                .body(Map.of("ids", List.of(id), "chosen", chosen))
                .put("/api/vendors/choice")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse put(SignedIn by, UUID... ids) {
        return by.request()
                .body(Map.of("ids", List.of(ids), "chosen", true))
                .put("/api/vendors/choice")
                .then();
    }
}
