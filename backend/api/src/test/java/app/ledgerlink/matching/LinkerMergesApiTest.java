package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.matching.PlannedLink.Action;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers of parties that the books merge. */
@QuarkusTest
class LinkerMergesApiTest {

    private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    private TestWorkspace workspace;
    private SignedIn admin;
    private ConnectionRef books;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        admin = workspace.admin();
        books = bench.connection(workspace.id(), "Kiwi Tools");
    }

    @Test
    void winnerThatWasNoCustomerTakesTheLosersOver() {
        bench.put(
                books,
                party("a", "Acme Ltd"),
                party("v", "Vendor Ltd").flags(false, true).withoutSales());
        bench.link(books);
        UUID acme = customer("a");
        merge("a", "Acme Ltd", "v");
        assertThat(actions()).isEqualTo(Map.of("a", Action.EXCLUDE, "v", Action.LINK));
        assertThat(bench.link(books)).extracting(LinkFate::reason).containsExactly(LinkReason.MERGED);
        assertThat(customer("v")).isEqualTo(acme);
        assertThat(customer("a")).isEqualTo(acme);
        admin.request()
                .get("/api/companies/" + acme)
                .then()
                .body("name", is("Vendor Ltd"))
                .body("mergedInto", nullValue());
    }

    @Test
    void winnerThatIsReadAfterItsLoserTakesItsCustomerOver() {
        bench.put(books, party("a", "Acme Ltd"));
        bench.link(books);
        UUID acme = customer("a");
        merge("a", "Acme Ltd", "new");
        bench.link(books);
        assertThat(customer("a")).isEqualTo(acme);
        bench.put(books, party("new", "Acme Group Ltd"));
        assertThat(actions()).isEqualTo(Map.of("new", Action.LINK));
        bench.link(books);
        assertThat(customer("new")).isEqualTo(acme);
        assertThat(bench.one(workspace.id(), "select count(*) from company where workspace_id = :workspace"))
                .isEqualTo("1");
    }

    @Test
    void twoCustomersBecomeOneAndBothIdsFindIt() {
        bench.put(
                books,
                party("a", "Acme Ltd").person("Ana", "Lee"),
                party("b", "Bolt Ltd").person("Bo", "Ray"));
        bench.link(books);
        UUID acme = customer("a");
        UUID bolt = customer("b");
        admin.request()
                .body(Map.of("name", "Acme Ltd", "notes", "Pays late.", "version", 0))
                .put("/api/companies/" + acme)
                .then()
                .statusCode(200);
        merge("a", "Acme Ltd", "b");
        bench.link(books);
        assertThat(List.of(customer("a"), customer("b"))).containsOnly(bolt);
        admin.request()
                .get("/api/companies/" + acme)
                .then()
                .statusCode(200)
                .body("archived", is(true))
                .body("mergedInto", is(bolt.toString()));
        admin.request()
                .get("/api/companies/" + bolt)
                .then()
                .body("notes", is("Pays late."))
                .body("people.name", containsInAnyOrder("Ana Lee", "Bo Ray"));
        admin.request().get("/api/customers/" + acme + "/balance").then().statusCode(200);
        admin.request().get("/api/customers?q=acme").then().body("items.id", contains(bolt.toString()));
        admin.request().post("/api/companies/" + acme + "/restoration").then().statusCode(409);
        assertThat(bench.link(books)).isEmpty();
    }

    @Test
    void chainsAreFollowedAndAnEarlierLoserLeadsToTheLastWinner() {
        bench.put(books, party("a", "Acme Ltd"), party("b", "Bolt Ltd"), party("c", "Cork Ltd"));
        bench.link(books);
        UUID acme = customer("a");
        UUID cork = customer("c");
        merge("a", "Acme Ltd", "b");
        bench.link(books);
        merge("b", "Bolt Ltd", "c");
        bench.link(books);
        assertThat(List.of(customer("b"), customer("c"))).containsOnly(cork);
        admin.request().get("/api/companies/" + acme).then().body("mergedInto", is(cork.toString()));
        assertThat(bench.one(
                        workspace.id(),
                        "select count(*) from company where workspace_id = :workspace and archived_at is null"))
                .isEqualTo("1");
    }

    @Test
    void wholeChainInOneSyncEndsWithOneCustomer() {
        bench.put(books, party("a", "Acme Ltd"), party("b", "Bolt Ltd"), party("c", "Cork Ltd"));
        bench.link(books);
        UUID cork = customer("c");
        merge("a", "Acme Ltd", "b");
        merge("b", "Bolt Ltd", "c");
        bench.link(books);
        assertThat(List.of(customer("a"), customer("b"), customer("c"))).containsOnly(cork);
    }

    @Test
    void customerThatIsAnotherPartyStillStays() {
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(books, party("a", "Acme Ltd").email("office@acme.example"), party("b", "Bolt Ltd"));
        bench.link(books);
        bench.put(others, party("x", "Acme Ltd").email("office@acme.example"));
        bench.link(others);
        UUID acme = customer("a");
        assertThat(bench.customer(others, "x")).isEqualTo(acme);
        merge("a", "Acme Ltd", "b");
        bench.link(books);
        assertThat(customer("a")).isEqualTo(customer("b"));
        admin.request()
                .get("/api/companies/" + acme)
                .then()
                .body("archived", is(false))
                .body("mergedInto", nullValue());
    }

    @Test
    void partiesThatArriveMergedBecomeOneCustomer() {
        bench.put(books, party("a", "Acme Old").mergedInto("b").status(PartyStatus.ARCHIVED), party("b", "Acme Ltd"));
        assertThat(actions()).isEqualTo(Map.of("a", Action.EXCLUDE, "b", Action.CREATE_COMPANY));
        bench.link(books);
        assertThat(customer("b")).isNotNull();
        assertThat(customer("a")).isEqualTo(customer("b"));
    }

    @Test
    void mergesInACircleAreLeftAlone() {
        bench.put(books, party("a", "Acme Ltd"), party("b", "Bolt Ltd"));
        bench.link(books);
        UUID acme = customer("a");
        merge("a", "Acme Ltd", "b");
        merge("b", "Bolt Ltd", "a");
        bench.link(books);
        assertThat(customer("a")).isEqualTo(acme).isNotEqualTo(customer("b"));
    }

    @Test
    void ignoredWinnerStaysIgnored() {
        bench.put(books, party("a", "Acme Ltd"), party("b", "Bolt Ltd"));
        bench.link(books);
        UUID acme = customer("a");
        admin.request()
                .body(Map.of("choices", List.of(Map.of("ledgerContactId", bench.id(books, "b"), "action", "IGNORE"))))
                .post("/api/link-decisions")
                .then()
                .statusCode(200);
        merge("a", "Acme Ltd", "b");
        bench.link(books);
        assertThat(customer("b")).isNull();
        assertThat(customer("a")).isEqualTo(acme);
    }

    @Test
    void winnerThatAPersonUnlinkedStaysUnlinked() {
        bench.put(books, party("a", "Acme Ltd"), party("b", "Bolt Ltd"));
        bench.link(books);
        merge("a", "Acme Ltd", "b");
        bench.link(books);
        assertThat(customer("b")).isNotNull().isEqualTo(customer("a"));
        admin.request()
                .body(Map.of("choices", List.of(Map.of("ledgerContactId", bench.id(books, "b"), "action", "UNLINK"))))
                .post("/api/link-decisions")
                .then()
                .statusCode(200);
        bench.put(books, party("b", "Bolt Ltd").email("office@bolt.example").updatedAt(LATER));
        bench.link(books);
        assertThat(customer("b")).isNull();
    }

    @Test
    void erasureOfOnePartyLeavesWhatTheOtherTells() {
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(books, party("a", "Acme Ltd").email("office@acme.example"));
        bench.link(books);
        bench.put(others, party("x", "Acme Ltd").email("office@acme.example"));
        bench.link(others);
        UUID acme = customer("a");
        assertThat(bench.customer(others, "x")).isEqualTo(acme);
        bench.put(others, party("x", "Acme Ltd").status(PartyStatus.ERASED).updatedAt(LATER));
        bench.link(others);
        admin.request().get("/api/companies/" + acme).then().body("email", is("office@acme.example"));
    }

    private void merge(String loser, String name, String winner) {
        bench.put(
                books,
                party(loser, name)
                        .mergedInto(winner)
                        .status(PartyStatus.ARCHIVED)
                        .updatedAt(LATER));
    }

    private Map<String, Action> actions() {
        return bench.plan(books).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().action()));
    }

    private UUID customer(String party) {
        return bench.customer(books, party);
    }
}
