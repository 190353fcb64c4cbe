package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person decides about parties of the books, and takes back. */
@QuarkusTest
class MatchingApiTest {

    private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    private TestWorkspace workspace;
    private SignedIn admin;
    private ConnectionRef books;
    private UUID acme;

    /** Three parties wait: all look like the one customer that is here. */
    @BeforeEach
    void open() {
        workspace = workspaces.create();
        admin = workspace.admin();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        acme = bench.company(
                admin,
                Map.of(
                        "name", "Acme",
                        "email", "office@acme.example",
                        "billingAddress", Map.of("line1", "1 High Street", "city", "Ashmere")));
        bench.put(
                books,
                party("a", "Acme Ltd").email("sales@acme.example").person("Ana", "Lee"),
                party("b", "Acme Limited"),
                party("c", "Acme Pty"));
        bench.link(books);
    }

    @Test
    void parkedPartiesAreListedWithTheCustomersTheyMayBe() {
        get("/api/ledger-contacts?linkState=PARKED&q=ltd")
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].name", is("Acme Ltd"))
                .body("items[0].personName", is("Ana Lee"))
                .body("items[0].organisationName", is("Kiwi Tools"))
                .body("items[0].reason", containsString("looks like a customer"))
                .body("items[0].candidates", hasSize(1))
                .body("items[0].candidates[0].customerId", is(acme.toString()))
                .body("items[0].candidates[0].score", is(75))
                .body("items[0].candidates[0].reasons.field", contains("NAME", "EMAIL_DOMAIN"))
                .body("items[0].candidates[0].reasons.value", contains("Acme", "acme.example"))
                .body("items[0].candidates[0].billingAddress", is("1 High Street, Ashmere"))
                .body("items[0].candidates[0].linkedNames", empty());
        get("/api/ledger-contacts?linkState=LINKED").body("total", is(0));
        get("/api/ledger-contacts/" + id("b")).statusCode(200).body("linkState", is("PARKED"));
        workspace
                .sales()
                .request()
                .get("/api/ledger-contacts")
                .then()
                .statusCode(200)
                .body("total", is(3));
    }

    @Test
    void decidesManyAtOnceAndKeepsToItInLaterSyncs() {
        decide(choice("a", "LINK", acme), choice("b", "CREATE", null), choice("c", "IGNORE", null))
                .statusCode(200)
                .body("decidedBy", is("Test ADMIN"))
                .body("undone", is(false))
                .body("decided.action", contains("LINK", "CREATE", "IGNORE"));
        bench.put(
                books,
                party("a", "Acme renamed").updatedAt(LATER),
                party("b", "Acme Limited").email("office@acme.example").updatedAt(LATER),
                party("c", "Acme Pty").email("office@acme.example").updatedAt(LATER));
        assertThat(bench.link(books)).extracting(LinkFate::reason).containsExactly(LinkReason.IGNORED);
        assertThat(customer("a")).isEqualTo(acme);
        assertThat(customer("b")).isNotNull().isNotEqualTo(acme);
        assertThat(states()).containsExactly("LINKED", "LINKED", "EXCLUDED");
        get("/api/ledger-contacts/" + id("c")).body("reason", containsString("not a customer of yours"));
        get("/api/ledger-contacts/" + id("a")).body("customer.name", is("Acme"));
    }

    @Test
    void unlinkedPartyIsNotLinkedAgainUnasked() {
        decide(choice("a", "LINK", acme));
        decide(choice("a", "UNLINK", null)).statusCode(200);
        bench.put(books, party("a", "Acme").email("office@acme.example").updatedAt(LATER));
        assertThat(bench.plan(books).get("a").action()).isEqualTo(PlannedLink.Action.PARK);
        bench.link(books);
        assertThat(bench.state(books, "a")).isEqualTo("PARKED");
        get("/api/ledger-contacts/" + id("a"))
                .body("reason", containsString("unlinked from its customer"))
                .body("candidates", empty());
        decide(choice("a", "LINK", acme)).statusCode(200);
        assertThat(customer("a")).isEqualTo(acme);
    }

    @Test
    void aCustomerCanBeSeveralPartiesOfSeveralOrganisations() {
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(others, party("x", "Acme Pty"));
        bench.link(others);
        decide(
                        choice("a", "LINK", acme),
                        choice("b", "LINK", acme),
                        Map.of("ledgerContactId", bench.id(others, "x"), "action", "LINK", "customerId", acme))
                .statusCode(200);
        assertThat(bench.customer(others, "x")).isEqualTo(acme);
        get("/api/ledger-contacts/" + id("c"))
                .body("candidates[0].linkedNames", contains("Acme Limited", "Acme Ltd", "Acme Pty"));
    }

    @Test
    void oneThatCannotBeDoneStopsAll() {
        decide(choice("a", "LINK", acme), choice("b", "UNLINK", null))
                .statusCode(400)
                .body("errors[0].field", is("choices[1].action"))
                .body("errors[0].message", is("Acme Limited is not linked to a customer."));
        decide(choice("a", "LINK", null)).statusCode(400).body("errors[0].field", is("choices[0].customerId"));
        decide(choice("a", "LINK", UUID.randomUUID())).statusCode(400);
        decide(choice("a", "IGNORE", null), choice("a", "CREATE", null))
                .statusCode(400)
                .body("errors[0].field", is("choices[1].ledgerContactId"));
        assertThat(states()).containsOnly("PARKED");
    }

    @Test
    void personOfACompanyIsNoCustomerToLinkTo() {
        UUID person = bench.individual(admin, Map.of("lastName", "Lee", "companyId", acme.toString()));
        decide(choice("a", "LINK", person)).statusCode(400).body("errors[0].field", is("choices[0].customerId"));
    }

    @Test
    void everyDecisionCanBeTakenBack() {
        String first = decided(choice("a", "LINK", acme), choice("b", "CREATE", null), choice("c", "IGNORE", null));
        bench.link(books);
        assertThat(companies()).isEqualTo("2");
        undo(first).statusCode(200).body("undone", is(true));
        assertThat(states()).containsOnly("PARKED");
        assertThat(companies()).isEqualTo("1");
        assertThat(bench.one(workspace.id(), "select count(*) from contact where workspace_id = :workspace"))
                .isEqualTo("1");
        undo(first).statusCode(409).body("type", containsString("already-undone"));

        decided(choice("a", "LINK", acme));
        String unlink = decided(choice("a", "UNLINK", null));
        undo(unlink).statusCode(200);
        assertThat(customer("a")).isEqualTo(acme);
    }

    @Test
    void decisionIsNotTakenBackOverALaterOneOrAPersonsWork() {
        String link = decided(choice("a", "LINK", acme));
        decided(choice("a", "IGNORE", null));
        undo(link).statusCode(409).body("detail", containsString("Acme Ltd was decided about again"));

        String create = decided(choice("b", "CREATE", null));
        UUID made = customer("b");
        admin.request()
                .body(Map.of("name", "Acme Two", "version", 0))
                .put("/api/companies/" + made)
                .then()
                .statusCode(200);
        undo(create).statusCode(409).body("detail", containsString("was changed since"));
        assertThat(customer("b")).isEqualTo(made);
    }

    @Test
    void whichDecisionIsLaterIsNotReadFromTheirIds() {
        String first = bench.withTheLastOfIds(decided(choice("a", "LINK", acme)));
        decided(choice("a", "UNLINK", null));
        String last = decided(choice("a", "LINK", acme));
        undo(first).statusCode(409).body("detail", containsString("Acme Ltd was decided about again"));
        undo(last).statusCode(200);
    }

    @Test
    void whoSawAnotherLinkDecidesNothing() {
        UUID other = bench.company(admin, Map.of("name", "Quite Other"));
        decided(choice("a", "LINK", other));
        decide(seeing(choice("a", "LINK", acme), null))
                .statusCode(409)
                .body("detail", containsString("Acme Ltd was decided about since you opened it"));
        decide(seeing(choice("a", "UNLINK", null), acme)).statusCode(409);
        assertThat(customer("a")).isEqualTo(other);
        decide(seeing(choice("a", "UNLINK", null), other)).statusCode(200);
        decide(seeing(choice("a", "LINK", acme), null)).statusCode(200);
        assertThat(customer("a")).isEqualTo(acme);
    }

    private static Map<String, Object> seeing(Map<String, Object> choice, UUID customer) {
        choice.put("seen", customer == null ? Map.of() : Map.of("customerId", customer));
        return choice;
    }

    @Test
    void decidingClosesTheOpenFate() {
        bench.parkedFate(books, "a");
        assertThat(bench.openFates(books)).isEqualTo("1");
        decide(choice("a", "LINK", acme));
        assertThat(bench.openFates(books)).isEqualTo("0");
    }

    @Test
    void salesMayLookButNotDecide() {
        String decision = decided(choice("a", "LINK", acme));
        SignedIn sales = workspace.sales();
        sales.request()
                .body(Map.of("choices", List.of(choice("b", "IGNORE", null))))
                .post("/api/link-decisions")
                .then()
                .statusCode(403);
        sales.request().delete("/api/link-decisions/" + decision).then().statusCode(403);
        assertThat(states()).containsExactly("LINKED", "PARKED", "PARKED");
    }

    @Test
    void everybodyMayTakeTheirOwnDecisionBack() {
        String decision = decided(choice("a", "LINK", acme));
        SignedIn sales = workspace.sales();
        bench.decidedBy(decision, sales.userId());
        sales.request().delete("/api/link-decisions/" + decision).then().statusCode(200);
        assertThat(states()).containsOnly("PARKED");
    }

    @Test
    void anotherWorkspaceKnowsNothing() {
        String decision = decided(choice("a", "LINK", acme));
        SignedIn stranger = workspaces.create().admin();
        stranger.request().get("/api/ledger-contacts").then().body("total", is(0));
        stranger.request().get("/api/ledger-contacts/" + id("a")).then().statusCode(404);
        stranger.request().delete("/api/link-decisions/" + decision).then().statusCode(404);
        stranger.request()
                .body(Map.of("choices", List.of(choice("b", "IGNORE", null))))
                .post("/api/link-decisions")
                .then()
                .statusCode(400);
        assertThat(states()).containsExactly("LINKED", "PARKED", "PARKED");
    }

    private Map<String, Object> choice(String party, String action, UUID customer) {
        Map<String, Object> choice = new HashMap<>(Map.of("ledgerContactId", id(party), "action", action));
        if (customer != null) {
            choice.put("customerId", customer);
        }
        return choice;
    }

    @SafeVarargs
    private ValidatableResponse decide(Map<String, ?>... choices) {
        return admin.request()
                .body(Map.of("choices", List.of(choices)))
                .post("/api/link-decisions")
                .then();
    }

    @SafeVarargs
    private String decided(Map<String, ?>... choices) {
        return decide(choices).statusCode(200).extract().path("id");
    }

    private ValidatableResponse undo(String decision) {
        return admin.request().delete("/api/link-decisions/" + decision).then();
    }

    private ValidatableResponse get(String path) {
        return admin.request().get(path).then();
    }

    private UUID id(String party) {
        return bench.id(books, party);
    }

    private UUID customer(String party) {
        return bench.customer(books, party);
    }

    private List<String> states() {
        return Stream.of("a", "b", "c").map(p -> bench.state(books, p)).toList();
    }

    private String companies() {
        return bench.one(workspace.id(), "select count(*) from company where workspace_id = :workspace");
    }
}
