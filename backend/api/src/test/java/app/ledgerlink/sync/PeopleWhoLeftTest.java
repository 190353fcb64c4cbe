package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.contact;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.sync.SyncBench.Connected;
import app.ledgerlink.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom Xero does not name any more are marked and come last; people of our own stay as they are. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class PeopleWhoLeftTest {

    private static final PersonData BO = new PersonData("Bo", "Ray", "bo@acme.example");
    private static final PersonData CY = new PersonData("Cy", "Day", null);

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    private SignedIn admin;
    private ConnectionRef connection;
    private Books books;

    @BeforeEach
    void connect() {
        Connected connected = bench.connected();
        admin = connected.workspace().admin();
        connection = connected.connection();
        books = scripted.of(connection);
        books.put(organisation());
        sync("Ana", "Lee", BO, CY);
    }

    @Test
    void removedPersonIsMarkedAndComesBackWithoutTheMark() {
        assertThat(people()).containsExactly("Ana Lee", "Bo Ray", "Cy Day");
        sync("Ana", "Lee", CY);
        assertThat(people()).containsExactly("Ana Lee", "Cy Day", "Bo Ray left");
        sync("Ana", "Lee", CY, BO);
        assertThat(people()).containsExactly("Ana Lee", "Bo Ray", "Cy Day");
    }

    @Test
    void replacedFirstPersonLeavesTheFirstPlace() {
        // Each person has an address of its own: one who takes over an address is taken for the same person renamed.
        bench.change(
                connection, "update contact set email = null where workspace_id = :workspaceId and last_name = 'Lee'");
        books.put(contact("c1", "Acme Ltd", "Zoe", "Fox", PartyStatus.ACTIVE, true, List.of(BO, CY), later()));
        bench.sync(connection);
        assertThat(people()).containsExactly("Bo Ray", "Cy Day", "Zoe Fox", "Ana Lee left");
    }

    @Test
    void peopleOfOurOwnAndFieldsOfOurOwnStay() {
        admin.request()
                .body(Map.of("companyId", company(), "lastName", "Own"))
                .post("/api/contacts")
                .then()
                .statusCode(201);
        bench.change(
                connection,
                "update contact set email = 'mine@here.example', edited_fields = '{email}'"
                        + " where workspace_id = :workspaceId and last_name = 'Ray'");
        sync("Ana", "Lee", CY);
        assertThat(people()).containsExactly("Ana Lee", "Cy Day", "Own", "Bo Ray left");
        assertThat(bench.ask(
                        connection,
                        "select email from contact where workspace_id = :workspaceId and last_name = 'Ray'"))
                .isEqualTo("mine@here.example");
    }

    @Test
    void whoLostTheLastNameAloneIsStillThere() {
        sync("Ana", "Lee", new PersonData("Bo", null, "bo@acme.example"), new PersonData("Cy", " ", null));
        assertThat(people()).containsExactly("Ana Lee", "Bo Ray", "Cy Day");
    }

    private void sync(String first, String last, PersonData... people) {
        books.put(contact("c1", "Acme Ltd", first, last, PartyStatus.ACTIVE, true, Arrays.asList(people), later()));
        bench.sync(connection);
    }

    private java.time.Instant later() {
        books.now = books.now.plusSeconds(600);
        return books.tick();
    }

    private String company() {
        return bench.ask(connection, "select id::text from company where workspace_id = :workspaceId");
    }

    private List<String> people() {
        JsonPath company = admin.request()
                .get("/api/companies/" + company())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> people = company.getList("people");
        return people.stream()
                .map(p -> p.get("name") + (p.get("leftLedgerAt") == null ? "" : " left"))
                .toList();
    }
}
