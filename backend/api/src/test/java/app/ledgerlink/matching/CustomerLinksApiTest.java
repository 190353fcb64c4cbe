package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer that was created in the books, linked to what was created. */
@QuarkusTest
class CustomerLinksApiTest {

    private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");
    private static final String PEOPLE = "select count(*) from contact where workspace_id = :workspace";

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    @Inject
    CustomerLinks links;

    private TestWorkspace workspace;
    private ConnectionRef books;
    private UUID acme;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        acme = bench.company(
                workspace.admin(), Map.of("name", "Acme Ltd", "email", "office@acme.example", "phone", "09 555 0001"));
    }

    @Test
    void storesAndLinksOnceHoweverOftenItIsTold() {
        UUID party = created(party("a", "Acme Ltd").email("office@acme.example"), acme);
        assertThat(created(party("a", "Acme Ltd").email("office@acme.example"), acme))
                .isEqualTo(party);
        assertThat(bench.customer(books, "a")).isEqualTo(acme);
        assertThat(bench.state(books, "a")).isEqualTo("LINKED");
        assertThat(links.of(workspace.id(), acme))
                .containsExactly(new CustomerLinks.Link(books.connectionId(), party, "a", "Acme Ltd", false));
        assertThat(links.of(workspaces.create().id(), acme)).isEmpty();
    }

    @Test
    void nextSyncFindsNoDifferenceAndDoublesNobody() {
        UUID ana = person("Ana", "Lee", "ana@acme.example");
        UUID bob = person("Bob", "Ray", null);
        created(sent(), acme);
        bench.put(books, sent().account("A-7").updatedAt(LATER));
        assertThat(bench.plan(books).get("a").action()).isEqualTo(PlannedLink.Action.UPDATE);
        bench.link(books);
        assertThat(bench.one(workspace.id(), PEOPLE)).isEqualTo("2");
        assertThat(bench.one(workspace.id(), "select count(*) from company where workspace_id = :workspace"))
                .isEqualTo("1");
        noDifference(acme);
        noDifference(ana);
        noDifference(bob);
        company(acme).body("accountNumber", is("A-7")).body("phone", is("09 555 0001"));
        contact(ana).body("email", is("ana@acme.example"));
        contact(bob).body("email", nullValue());
    }

    @Test
    void fieldsThatWereEmptyStayEmptyUntilTheBooksChangeThem() {
        UUID bolt = bench.company(workspace.admin(), Map.of("name", "Bolt Works"));
        UUID ray = bench.individual(
                workspace.admin(),
                Map.of(
                        "firstName", "Ray",
                        "lastName", "Bolt",
                        "email", "ray@bolt.example",
                        "phone", "09 555 7777",
                        "companyId", bolt.toString()));
        PartyExamples sent = party("b", "Bolt Works")
                .person("Ray", "Bolt")
                .email("ray@bolt.example")
                .phone(PhoneKind.DIRECT, "09 555 7777");
        created(sent, bolt);
        bench.link(books);
        company(bolt).body("email", nullValue()).body("phone", nullValue()).body("version", is(0));
        bench.put(books, sent.email("new@bolt.example").updatedAt(LATER));
        bench.link(books);
        company(bolt).body("email", is("new@bolt.example")).body("phone", nullValue());
        workspace
                .sales()
                .request()
                .get("/api/customers/" + ray + "/field-differences")
                .then()
                .body("field", equalTo(List.of("email")))
                .body("[0].bothChanged", is(true));
    }

    @Test
    void individualKeepsItsFieldsToo() {
        UUID ana = bench.individual(
                workspace.admin(), Map.of("firstName", "Ana", "lastName", "Lee", "email", "ana@post.example"));
        QuarkusTransaction.requiringNew()
                .run(() -> links.created(
                        books,
                        party("i", "Ana Lee")
                                .person("Ana", "Lee")
                                .email("ana@post.example")
                                .data(),
                        new CustomerRef(CustomerKind.INDIVIDUAL, ana)));
        bench.link(books);
        assertThat(bench.one(workspace.id(), PEOPLE)).isEqualTo("1");
        noDifference(ana);
    }

    @Test
    void peopleOfAContactThatWasThereBeforeComeWithTheNextSync() {
        created(party("a", "Acme Ltd").people(new PersonData("Zoe", "Orr", null)), acme);
        bench.link(books);
        company(acme).body("people.name", equalTo(List.of("Zoe Orr")));
    }

    @Test
    void winsOverASyncThatParkedTheContact() {
        bench.put(books, party("a", "Acme Ltd"));
        bench.link(books);
        bench.parkedFate(books, "a");
        assertThat(bench.state(books, "a")).isEqualTo("PARKED");
        created(party("a", "Acme Ltd"), acme);
        assertThat(bench.customer(books, "a")).isEqualTo(acme);
        assertThat(bench.openFates(books)).isEqualTo("0");
    }

    @Test
    void neverTakesAContactFromAnotherCustomer() {
        bench.put(books, party("a", "Bolt Works"));
        bench.link(books);
        UUID bolt = bench.customer(books, "a");
        assertThatThrownBy(() -> created(party("a", "Bolt Works"), acme))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Bolt Works is linked to Bolt Works. Unlink it there first");
        assertThat(bench.customer(books, "a")).isEqualTo(bolt);
    }

    private PartyExamples sent() {
        return party("a", "Acme Ltd")
                .email("office@acme.example")
                .phone("09 555 0001")
                .person("Ana", "Lee")
                .people(new PersonData("Bob", "Ray", null));
    }

    private UUID created(PartyExamples party, UUID customer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> links.created(books, party.data(), new CustomerRef(CustomerKind.COMPANY, customer)));
    }

    private UUID person(String first, String last, String email) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("firstName", first, "lastName", last, "companyId", acme.toString()));
        if (email != null) {
            fields.put("email", email);
        }
        return bench.individual(workspace.admin(), fields);
    }

    private void noDifference(UUID id) {
        workspace
                .sales()
                .request()
                .get("/api/customers/" + id + "/field-differences")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private ValidatableResponse company(UUID id) {
        return workspace.sales().request().get("/api/companies/" + id).then().statusCode(200);
    }

    private ValidatableResponse contact(UUID id) {
        return workspace.sales().request().get("/api/contacts/" + id).then().statusCode(200);
    }
}
