package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Parties;
import app.ledgerlink.matching.LinkRules.VendorRule;
import app.ledgerlink.matching.PlannedLink.Action;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts of the books while new customers go from here to the books only. */
@QuarkusTest
class DirectionApiTest {

    private static final LinkRules KNOWN_ONLY = new LinkRules(VendorRule.ALL, true, true);

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    @Inject
    Parties parties;

    private TestWorkspace workspace;
    private ConnectionRef books;
    private UUID acme;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        acme = bench.company(workspace.admin(), Map.of("name", "Acme Ltd", "accountNumber", "A-100"));
        bench.company(workspace.admin(), Map.of("name", "Near Works"));
        bench.put(
                books,
                party("sure", "Acme Limited").account("A100"),
                party("near", "Near Works Ltd"),
                party("new", "Bolt Works").tax("12345678"),
                party("double", "Bolt Branch").tax("12345678"),
                party("nameless", ""),
                party("person", "Ana Lee").person("Ana", "Lee"));
    }

    @Test
    void noNewCustomerIsMadeAndThePlanSaysSo() {
        Map<String, Action> planned = bench.plan(books, KNOWN_ONLY).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().action()));
        assertThat(planned)
                .containsOnly(
                        Map.entry("sure", Action.LINK),
                        Map.entry("near", Action.PARK),
                        Map.entry("new", Action.EXCLUDE),
                        Map.entry("double", Action.EXCLUDE),
                        Map.entry("nameless", Action.EXCLUDE),
                        Map.entry("person", Action.EXCLUDE));
        assertThat(bench.plan(books, KNOWN_ONLY).get("new").reason())
                .isEqualTo("The direction of transfer is from here to Xero, so no new customer is made of it.");
        List<LinkFate> fates = bench.link(books, KNOWN_ONLY);
        assertThat(fates)
                .filteredOn(f -> f.reason() == LinkReason.DIRECTION)
                .extracting(LinkFate::externalId)
                .containsExactly("new", "double", "nameless", "person");
        assertThat(bench.customer(books, "sure")).isEqualTo(acme);
        assertThat(states()).containsExactly("LINKED", "PARKED", "EXCLUDED", "EXCLUDED", "EXCLUDED", "EXCLUDED");
        assertThat(bench.one(workspace.id(), "select count(*) from company where workspace_id = :workspace"))
                .isEqualTo("2");
    }

    @Test
    void turningItRoundImportsWhatWasLeftOut() {
        bench.link(books, KNOWN_ONLY);
        QuarkusTransaction.requiringNew().run(() -> parties.reconsiderExcluded(books));
        bench.link(books);
        assertThat(states()).containsExactly("LINKED", "PARKED", "LINKED", "PARKED", "FAILED", "LINKED");
        QuarkusTransaction.requiringNew().run(() -> parties.reconsiderExcluded(books));
        bench.link(books, KNOWN_ONLY);
        assertThat(bench.state(books, "new")).isEqualTo("LINKED");
    }

    @Test
    void aPersonMayStillMakeACustomerOfOne() {
        bench.link(books, KNOWN_ONLY);
        workspace
                .admin()
                .request()
                .body(Map.of("choices", List.of(Map.of("ledgerContactId", bench.id(books, "new"), "action", "CREATE"))))
                .post("/api/link-decisions")
                .then()
                .statusCode(200);
        bench.link(books, KNOWN_ONLY);
        assertThat(bench.state(books, "new")).isEqualTo("LINKED");
    }

    private List<String> states() {
        return Stream.of("sure", "near", "new", "double", "nameless", "person")
                .map(p -> bench.state(books, p))
                .toList();
    }
}
