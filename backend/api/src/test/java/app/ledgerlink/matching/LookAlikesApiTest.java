package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.LedgerContact.Reason;
import app.ledgerlink.shared.Reach;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who in the books a customer may be, among what is stored and what was just found. */
@QuarkusTest
class LookAlikesApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    @Inject
    LookAlikes lookAlikes;

    private TestWorkspace workspace;
    private ConnectionRef books;
    private UUID acme;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        acme = bench.company(
                workspace.admin(),
                Map.of(
                        "name", "Acme Ltd",
                        "email", "office@acme.example",
                        "phone", "09 555 0001",
                        "accountNumber", "A-100",
                        "taxNumber", "12-345-678"));
    }

    @Test
    void bestFirstWithWhatAgrees() {
        bench.put(
                books,
                party("domain", "Somebody").email("ray@acme.example"),
                party("near", "ACME").phone("+64 9 555 0001").billing("1 High Street", "Ashmere"),
                party("sure", "Acme Limited").account("a100").person("Ana", "Lee"),
                party("tax", "Quite Another").tax("12345678"),
                party("none", "Bolt Works"));
        List<LookAlike> found = find();
        assertThat(found).extracting(LookAlike::externalId).containsExactly("sure", "near", "tax", "domain");
        assertThat(found).extracting(LookAlike::score).containsExactly(100, 85, 65, 15);
        assertThat(found.get(0).reasons())
                .containsExactly(new Reason(Sign.ACCOUNT_NUMBER, "a100"), new Reason(Sign.NAME, "Acme Limited"));
        assertThat(found.get(1).reasons())
                .containsExactly(new Reason(Sign.NAME, "ACME"), new Reason(Sign.PHONE, "+64 9 555 0001"));
        assertThat(found.get(3).reasons()).containsExactly(new Reason(Sign.EMAIL_DOMAIN, "acme.example"));
        assertThat(found.get(0).personName()).isEqualTo("Ana Lee");
        assertThat(found.get(1).billingAddress()).isEqualTo("1 High Street, Ashmere");
        assertThat(found.get(1).ledgerContactId()).isEqualTo(bench.id(books, "near"));
        assertThat(found.get(1).openInLedgerUrl().toString()).contains("short", "near");
        assertThat(found).extracting(LookAlike::linkRefusal).containsOnlyNulls();
    }

    @Test
    void whatWasJustFoundIsScoredAlikeAndReplacesWhatIsStored() {
        bench.put(books, party("a", "Acme Ltd"));
        List<LookAlike> found = find(
                party("a", "Renamed").email("office@acme.example"),
                party("b", "ACME Inc.").phone("00 64 9 555-0001"),
                party("c", "Something\0 Else"));
        assertThat(found).extracting(LookAlike::externalId).containsExactly("b", "a");
        assertThat(found).extracting(LookAlike::score).containsExactly(85, 40);
        assertThat(found).extracting(LookAlike::name).containsExactly("ACME Inc.", "Renamed");
        assertThat(found.get(0).ledgerContactId()).isNull();
        assertThat(found.get(1).ledgerContactId()).isEqualTo(bench.id(books, "a"));
    }

    @Test
    void oneWithOurOwnNumberIsItForSure() {
        bench.put(books, party("a", "Renamed since").numbered(acme), party("b", "Acme Ltd"));
        List<LookAlike> found = find();
        assertThat(found).extracting(LookAlike::externalId).containsExactly("a", "b");
        assertThat(found.get(0).score()).isEqualTo(100);
        assertThat(found.get(0).reasons()).extracting(Reason::field).containsExactly(Sign.OWN_NUMBER);
    }

    @Test
    void tellsWhyOneCannotBeLinked() {
        UUID other = bench.company(workspace.admin(), Map.of("name", "Other Works", "accountNumber", "B-7"));
        bench.put(books, party("linked", "Acme Ltd").account("B-7").email("office@other.example"));
        bench.put(books, party("linked", "Other Works").account("B-7"));
        bench.link(books);
        assertThat(bench.customer(books, "linked")).isEqualTo(other);
        bench.put(
                books,
                party("linked", "Acme Ltd").account("B-7").updatedAt(Instant.ofEpochSecond(9)),
                party("archived", "Acme Ltd").status(PartyStatus.ARCHIVED),
                party("merged", "Acme Ltd").mergedInto("winner").status(PartyStatus.ARCHIVED),
                party("winner", "Acme Holdings"));
        Map<String, LookAlike> found = find().stream().collect(Collectors.toMap(LookAlike::externalId, l -> l));
        assertThat(found.get("linked").linkRefusal()).contains("is linked to Other Works. Unlink it there first");
        assertThat(found.get("linked").customer())
                .isEqualTo(new LedgerContact.LinkedCustomer(other, CustomerKind.COMPANY, "Other Works"));
        assertThat(found.get("archived").linkRefusal())
                .isEqualTo("Acme Ltd is archived in Xero. Restore it there first, then link it here.");
        assertThat(found.get("archived").archived()).isTrue();
        assertThat(found.get("merged").linkRefusal()).contains("merged into Acme Holdings in Xero. Link that one");
    }

    @Test
    void partiesOfOtherBooksOrWorkspacesAreNotAmongThem() {
        ConnectionRef others = bench.connection(workspace.id(), "Kiwi Tools Australia");
        bench.put(others, party("x", "Acme Ltd").account("A-100"));
        TestWorkspace strangers = workspaces.create();
        bench.put(bench.connection(strangers.id(), "Strangers"), party("s", "Acme Ltd"));
        assertThat(find()).isEmpty();
        for (UUID at : List.of(workspace.id(), strangers.id())) {
            ConnectionRef elsewhere = new ConnectionRef(strangers.id(), books.connectionId());
            assertThat(Reach.within(
                            at, () -> lookAlikes.of(elsewhere, new CustomerRef(CustomerKind.COMPANY, acme), List.of())))
                    .isEmpty();
        }
    }

    @Test
    void individualIsComparedByItsWholeName() {
        UUID ana = bench.individual(
                workspace.admin(), Map.of("firstName", "Ana", "lastName", "Lee", "email", "ana@post.example"));
        List<LookAlike> found = find(
                new CustomerRef(CustomerKind.INDIVIDUAL, ana),
                party("a", "Ana Lee").person("Ana", "Lee").email("ANA@post.example"));
        assertThat(found).extracting(LookAlike::score).containsExactly(100);
    }

    @Test
    void atMostFiftyAndTheBestAreAmongThem() {
        bench.put(
                books,
                Stream.concat(
                                IntStream.range(0, 60)
                                        .mapToObj(i ->
                                                party("d" + i, "Someone " + i).email("p" + i + "@acme.example")),
                                Stream.of(party("best", "Acme Ltd").email("office@acme.example")))
                        .toArray(PartyExamples[]::new));
        List<LookAlike> found = find();
        assertThat(found).hasSize(50);
        assertThat(found.get(0).externalId()).isEqualTo("best");
    }

    private List<LookAlike> find(PartyExamples... found) {
        return find(new CustomerRef(CustomerKind.COMPANY, acme), found);
    }

    private List<LookAlike> find(CustomerRef customer, PartyExamples... found) {
        return Reach.within(
                workspace.id(),
                () -> lookAlikes.of(
                        books,
                        customer,
                        Stream.of(found).map(PartyExamples::data).toList()));
    }
}
