package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.matching.LinkRules.VendorRule;
import app.ledgerlink.matching.PlannedLink.Action;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sync reads what was created from here; whoever created it may have died before storing the link. */
@QuarkusTest
class OwnNumberApiTest {

    private static final LinkRules SALES_ONLY = new LinkRules(VendorRule.NONE, false, false);

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    private TestWorkspace workspace;
    private ConnectionRef books;
    private UUID acme;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        acme = bench.company(workspace.admin(), Map.of("name", "Acme Ltd"));
    }

    @Test
    void linksWhateverElseItLooksLike() {
        bench.company(workspace.admin(), Map.of("name", "Bolt Works", "accountNumber", "B-7"));
        bench.put(
                books,
                party("a", "Bolt Works")
                        .account("B-7")
                        .numbered(acme)
                        .flags(false, true)
                        .status(PartyStatus.ARCHIVED));
        PlannedLink planned = bench.plan(books, SALES_ONLY).get("a");
        assertThat(planned.action()).isEqualTo(Action.LINK);
        assertThat(planned.customerId()).isEqualTo(acme);
        assertThat(planned.reason()).isEqualTo("It was created from here.");
        assertThat(bench.link(books, SALES_ONLY)).isEmpty();
        assertThat(bench.customer(books, "a")).isEqualTo(acme);
    }

    @Test
    void customerThatAnotherContactOfTheBooksIsStaysWithThatOne() {
        bench.put(books, party("a", "Acme Ltd").numbered(acme));
        bench.link(books);
        bench.put(books, party("b", "Acme Ltd").numbered(acme));
        agree("b", Action.PARK);
        assertThat(bench.ask(books, "b", "link_reason")).isEqualTo("NUMBER_TAKEN");
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(others, party("x", "Acme Ltd").numbered(acme));
        bench.link(others);
        assertThat(bench.customer(others, "x")).isEqualTo(acme);
    }

    @Test
    void firstOfTwoWithTheNumberIsItInThePlanAsInTheSync() {
        bench.put(
                books,
                party("a", "Acme One").numbered(acme),
                party("b", "Other Works"),
                party("c", "Acme Two").numbered(acme));
        Map<String, PlannedLink> planned = bench.plan(books);
        assertThat(List.of(planned.get("a").action(), planned.get("c").action()))
                .containsExactly(Action.LINK, Action.PARK);
        bench.link(books);
        assertThat(bench.customer(books, "a")).isEqualTo(acme);
        assertThat(bench.state(books, "c")).isEqualTo("PARKED");
    }

    @Test
    void aPersonsNoStands() {
        bench.put(books, party("a", "Acme Ltd").numbered(acme));
        bench.link(books);
        decide(Map.of("ledgerContactId", bench.id(books, "a"), "action", "UNLINK"));
        bench.put(books, party("a", "Acme Limited").numbered(acme).updatedAt(Instant.parse("2026-03-01T10:00:00Z")));
        agree("a", Action.PARK);
        decide(Map.of("ledgerContactId", bench.id(books, "a"), "action", "IGNORE"));
        agree("a", Action.EXCLUDE);
    }

    @Test
    void strangersAndUnknownNumbersAreOrdinaryContacts() {
        TestWorkspace strangers = workspaces.create();
        ConnectionRef theirs = bench.connection(strangers.id(), "Strangers");
        bench.put(theirs, party("s", "Acme Ltd").numbered(acme));
        bench.put(books, party("u", "Unknown Works").numbered(UUID.randomUUID()));
        assertThat(bench.plan(theirs).get("s").action()).isEqualTo(Action.CREATE_COMPANY);
        bench.link(theirs);
        assertThat(bench.customer(theirs, "s")).isNotNull().isNotEqualTo(acme);
        assertThat(bench.plan(books).get("u").action()).isEqualTo(Action.CREATE_COMPANY);
    }

    @Test
    void followsACustomerThatBecameAnother() {
        UUID bolt = bench.company(workspace.admin(), Map.of("name", "Bolt Works"));
        bench.becomes(workspace.id(), acme, bolt);
        bench.put(books, party("a", "Acme Ltd").numbered(acme));
        bench.link(books);
        assertThat(bench.customer(books, "a")).isEqualTo(bolt);
    }

    private void agree(String party, Action action) {
        assertThat(bench.plan(books).get(party).action()).isEqualTo(action);
        bench.link(books);
        assertThat(bench.customer(books, party)).isNull();
        assertThat(bench.state(books, party)).isEqualTo(action == Action.PARK ? "PARKED" : "EXCLUDED");
    }

    private void decide(Map<String, ?> choice) {
        workspace
                .admin()
                .request()
                .body(Map.of("choices", List.of(choice)))
                .post("/api/link-decisions")
                .then()
                .statusCode(200);
    }
}
