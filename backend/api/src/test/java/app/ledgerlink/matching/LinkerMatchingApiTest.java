package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LinkState;
import app.ledgerlink.matching.PlannedLink.Action;
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

/** Parties that arrive in a CRM with customers of its own. Each test says what the plan and the sync agree on. */
@QuarkusTest
class LinkerMatchingApiTest {

    private static final String COMPANIES = "select count(*) from company where workspace_id = :workspace";

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
    }

    @Test
    void emptyCrmGetsACustomerForEachAndNothingWaits() {
        bench.put(
                books,
                party("a", "Acme Ltd").email("office@acme.example").phone("+64 9 555 0001"),
                party("b", "Acme Limited").email("office@acme.example").phone("+64 9 555 0001"),
                party("c", "Ana Lee").person("Ana", "Lee"));
        assertThat(plan())
                .containsOnly(
                        Map.entry("a", Action.CREATE_COMPANY),
                        Map.entry("b", Action.CREATE_COMPANY),
                        Map.entry("c", Action.CREATE_INDIVIDUAL));
        assertThat(bench.link(books)).isEmpty();
        assertThat(List.of(state("a"), state("b"), state("c"))).containsOnly("LINKED");
        assertThat(bench.one(workspace.id(), COMPANIES)).isEqualTo("2");
    }

    @Test
    void sureMatchesAreLinkedAndFilledInWithoutOverwritingWhatAPersonEntered() {
        UUID acme = company(Map.of("name", "ACME", "accountNumber", "A 100", "phone", "ours"));
        UUID bolt = company(Map.of("name", "Bolt Works", "email", "office@bolt.example"));
        UUID ana = bench.individual(
                workspace.admin(), Map.of("firstName", "Ana", "lastName", "Lee", "email", "ana@post.example"));
        bench.put(
                books,
                party("a", "Acme Ltd")
                        .account("a-100")
                        .email("new@acme.example")
                        .phone("+64 9 555 0001"),
                party("b", "Bolt Works Limited").email("Office@Bolt.example").person("Bo", "Ray"),
                party("c", "Ana Lee").person("Ana", "Lee").email("ana@post.example"));
        assertThat(plan().values()).containsOnly(Action.LINK);
        PlannedLink planned = bench.plan(books).get("a");
        assertThat(planned.customerName()).isEqualTo("ACME");
        assertThat(planned.reason()).isEqualTo("The same account number, name.");
        assertThat(bench.link(books)).isEmpty();
        assertThat(List.of(customer("a"), customer("b"), customer("c"))).containsExactly(acme, bolt, ana);
        assertThat(bench.one(workspace.id(), COMPANIES)).isEqualTo("2");
        workspace
                .admin()
                .request()
                .get("/api/companies/" + acme)
                .then()
                .body("name", org.hamcrest.Matchers.is("ACME"))
                .body("phone", org.hamcrest.Matchers.is("ours"))
                .body("email", org.hamcrest.Matchers.is("new@acme.example"));
        workspace
                .admin()
                .request()
                .get("/api/companies/" + bolt)
                .then()
                .body("people.name", org.hamcrest.Matchers.contains("Bo Ray"));
    }

    @Test
    void nearMatchesWaitForAPerson() {
        company(Map.of("name", "Acme", "phone", "09 555 0001"));
        company(Map.of("name", "Bolt Works", "taxNumber", "12-345-678"));
        bench.put(
                books,
                party("a", "Acme Ltd"),
                party("b", "Quite Another Name").tax("12345678"),
                party("c", "Akme Ltd").phone("+64 9 555 0001"));
        assertThat(plan().values()).containsOnly(Action.PARK, Action.PARK, Action.CREATE_COMPANY);
        List<LinkFate> fates = bench.link(books);
        assertThat(fates)
                .extracting(LinkFate::reason)
                .containsOnly(LinkReason.NEAR_MATCH)
                .hasSize(2);
        assertThat(fates).extracting(LinkFate::outcome).containsOnly(LinkState.PARKED);
        assertThat(List.of(state("a"), state("b"), state("c"))).containsExactly("PARKED", "PARKED", "LINKED");
        assertThat(customer("a")).isNull();
    }

    @Test
    void peopleOfACompanyAndMergedCustomersAreNobodysMatch() {
        UUID acme = company(Map.of("name", "Acme"));
        bench.individual(
                workspace.admin(),
                Map.of("lastName", "Lee", "email", "lee@post.example", "companyId", acme.toString()));
        bench.put(books, party("a", "Lee").person(null, "Lee").email("lee@post.example"));
        assertThat(plan()).containsOnly(Map.entry("a", Action.CREATE_INDIVIDUAL));
        bench.link(books);
        assertThat(state("a")).isEqualTo("LINKED");
    }

    @Test
    void sameNumberInTheSameBooksIsAskedAndNeverLinked() {
        bench.put(
                books,
                party("a", "Acme Ltd").tax("12345678"),
                party("b", "Acme Branch").tax("12-345-678"),
                party("v", "Acme Vendor").tax("12345678").flags(false, true).withoutSales());
        assertThat(plan())
                .containsOnly(
                        Map.entry("a", Action.CREATE_COMPANY),
                        Map.entry("b", Action.PARK),
                        Map.entry("v", Action.EXCLUDE));
        bench.link(books);
        assertThat(List.of(state("a"), state("b"), state("v"))).containsExactly("LINKED", "PARKED", "EXCLUDED");
    }

    @Test
    void secondPartyWithTheSameNameIsNotTheSameCustomer() {
        UUID twice = company(Map.of("name", "Twice Ltd", "email", "post@twice.example"));
        bench.put(
                books,
                party("a", "Twice Ltd").email("post@twice.example"),
                party("b", "Other Ltd"),
                party("c", "Twice Ltd").email("post@twice.example"));
        assertThat(plan())
                .containsOnly(
                        Map.entry("a", Action.LINK),
                        Map.entry("b", Action.CREATE_COMPANY),
                        Map.entry("c", Action.CREATE_COMPANY));
        bench.link(books);
        assertThat(customer("a")).isEqualTo(twice);
        assertThat(customer("c")).isNotEqualTo(twice);
    }

    @Test
    void otherOrganisationsPartyIsLinkedToTheSameCustomerAndTheFirstOneLeads() {
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(books, party("a", "Acme Ltd").email("office@acme.example"));
        bench.link(books);
        bench.put(others, party("x", "ACME Limited").email("office@acme.example"));
        bench.link(others);
        assertThat(bench.customer(others, "x")).isEqualTo(customer("a"));
        assertThat(bench.one(workspace.id(), "select name from company where workspace_id = :workspace"))
                .isEqualTo("Acme Ltd");
    }

    @Test
    void linkedPartyIsUpdatedWhateverElseLooksLikeIt() {
        bench.put(books, party("a", "Acme Ltd"));
        bench.link(books);
        UUID before = customer("a");
        company(Map.of("name", "Renamed", "email", "office@acme.example"));
        bench.put(
                books,
                party("a", "Renamed").email("office@acme.example").updatedAt(Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(plan()).containsOnly(Map.entry("a", Action.UPDATE));
        bench.link(books);
        assertThat(customer("a")).isEqualTo(before);
    }

    private Map<String, Action> plan() {
        return bench.plan(books).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().action()));
    }

    private UUID company(Map<String, ?> fields) {
        return bench.company(workspace.admin(), fields);
    }

    private UUID customer(String party) {
        return bench.customer(books, party);
    }

    private String state(String party) {
        return bench.state(books, party);
    }
}
