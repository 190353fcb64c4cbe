package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One owner for each field: who edited it last here, until a person gives it back to the books. */
@QuarkusTest
class FieldDifferenceApiTest {

    private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    private TestWorkspace workspace;
    private SignedIn sales;
    private ConnectionRef books;
    private UUID acme;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        sales = workspace.sales();
        books = bench.connection(workspace.id(), "Kiwi Tools");
        bench.put(books, acme().email("office@acme.example"));
        bench.link(books);
        acme = bench.customer(books, "a");
    }

    @Test
    void editIsKeptAgainstTheBooksAndShownAsADifference() {
        differences(acme).body("", empty());
        edit(Map.of("name", "Acme Limited", "email", "ours@acme.example"));
        bench.put(books, acme().email("office@acme.example").account("A-7").updatedAt(LATER));
        bench.link(books);
        differences(acme)
                .body("", hasSize(1))
                .body("[0].field", is("email"))
                .body("[0].ours", is("ours@acme.example"))
                .body("[0].books", is("office@acme.example"))
                .body("[0].bothChanged", is(false))
                .body("[0].organisationName", is("Kiwi Tools"))
                .body("[0].ledgerContactId", is(bench.id(books, "a").toString()));
        company().body("accountNumber", is("A-7"));
    }

    @Test
    void whenBothChangedItIsAChoiceAndKeepingOursSettlesItUntilTheBooksChangeAgain() {
        edit(Map.of("name", "Acme Limited", "email", "ours@acme.example"));
        bench.put(books, acme().email("theirs@acme.example").updatedAt(LATER));
        bench.link(books);
        differences(acme).body("[0].bothChanged", is(true)).body("[0].books", is("theirs@acme.example"));
        choose(acme, "email", "OURS").statusCode(200).body("[0].bothChanged", is(false));
        company().body("email", is("ours@acme.example"));
        bench.put(books, acme().email("again@acme.example").updatedAt(LATER.plusSeconds(1)));
        bench.link(books);
        differences(acme).body("[0].bothChanged", is(true));
    }

    @Test
    void takingTheBooksValueGivesTheFieldBack() {
        edit(Map.of(
                "name", "Acme Limited",
                "email", "ours@acme.example",
                "billingAddress", Map.of("line1", "1 High Street")));
        int version = company().extract().path("version");
        differences(acme).body("field", containsInAnyOrder("email", "billingAddress"));
        choose(acme, "email", "BOOKS").statusCode(200).body("field", containsInAnyOrder("billingAddress"));
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=FIELD_VALUE_CHOSEN")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subjectName", is("Acme Limited"))
                .body("items[0].before.email", is("ours@acme.example"))
                .body("items[0].after.email", is("office@acme.example"))
                .body("items[0].after.keep", is("BOOKS"));
        choose(acme, "billingAddress", "BOOKS").statusCode(200).body("", empty());
        company()
                .body("email", is("office@acme.example"))
                .body("billingAddress", nullValue())
                .body("editedFields", not(hasItem("email")))
                .body("version", is(version + 2));
        bench.put(books, acme().email("new@acme.example").updatedAt(LATER));
        bench.link(books);
        company().body("email", is("new@acme.example"));
        choose(acme, "email", "BOOKS").statusCode(409);
    }

    @Test
    void whoSawAnotherValueChoosesNothing() {
        edit(Map.of("name", "Acme Limited", "email", "ours@acme.example"));
        bench.put(books, acme().email("new@acme.example").updatedAt(LATER));
        bench.link(books);
        chooseSeeing("BOOKS", "ours@acme.example", "office@acme.example").statusCode(409);
        chooseSeeing("BOOKS", "mine@acme.example", "new@acme.example").statusCode(409);
        company().body("email", is("ours@acme.example"));
        chooseSeeing("BOOKS", "ours@acme.example", "new@acme.example").statusCode(200);
        company().body("email", is("new@acme.example"));
    }

    private ValidatableResponse chooseSeeing(String keep, String ours, String books) {
        return sales.request()
                .body(Map.of("keep", keep, "seen", Map.of("ours", ours, "books", books)))
                .put("/api/customers/" + acme + "/field-differences/email")
                .then();
    }

    @Test
    void personOfACompanyIsHeldAgainstThePersonThatTheBooksName() {
        UUID bob = UUID.fromString(bench.one(
                workspace.id(), "select id from contact where workspace_id = :workspace and last_name = 'Ray'"));
        sales.request()
                .body(Map.of("companyId", acme, "firstName", "Robert", "lastName", "Raymond", "version", 0))
                .put("/api/contacts/" + bob)
                .then()
                .statusCode(200);
        bench.put(books, acme().email("office@acme.example").account("A-7").updatedAt(LATER));
        bench.link(books);
        assertThat(bench.one(workspace.id(), "select count(*) from contact where workspace_id = :workspace"))
                .isEqualTo("1");
        differences(bob).body("field", containsInAnyOrder("firstName", "lastName", "email"));
        choose(bob, "lastName", "BOOKS").statusCode(200);
        sales.request().get("/api/contacts/" + bob).then().body("name", is("Robert Ray"));
    }

    @Test
    void handMadeCustomerOwnsWhatWasEnteredWhenItIsLinked() {
        UUID bolt = bench.company(
                workspace.admin(), Map.of("name", "Bolt Works", "email", "office@bolt.example", "phone", "1234567"));
        bench.put(
                books, party("b", "Bolt Works Ltd").email("OFFICE@bolt.example").phone("7654321"));
        bench.link(books);
        assertThat(bench.customer(books, "b")).isEqualTo(bolt);
        differences(bolt)
                .body("field", containsInAnyOrder("name", "email", "phone"))
                .body("bothChanged", not(hasItem(true)));
    }

    @Test
    void unlinkedCustomerAndStrangersSeeNothing() {
        UUID alone = bench.company(workspace.admin(), Map.of("name", "Alone"));
        differences(alone).statusCode(200).body("", empty());
        SignedIn stranger = workspaces.create().admin();
        stranger.request()
                .get("/api/customers/" + acme + "/field-differences")
                .then()
                .statusCode(404);
    }

    private static PartyExamples acme() {
        return party("a", "Acme Limited").person("Bob", "Ray");
    }

    private void edit(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("version", company().extract().path("version"));
        sales.request().body(body).put("/api/companies/" + acme).then().statusCode(200);
    }

    private ValidatableResponse company() {
        return sales.request().get("/api/companies/" + acme).then().statusCode(200);
    }

    private ValidatableResponse differences(UUID id) {
        return sales.request()
                .get("/api/customers/" + id + "/field-differences")
                .then();
    }

    private ValidatableResponse choose(UUID id, String field, String keep) {
        return sales.request()
                .body(Map.of("keep", keep))
                .put("/api/customers/" + id + "/field-differences/" + field)
                .then();
    }
}
