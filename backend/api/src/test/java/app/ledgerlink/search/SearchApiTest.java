package app.ledgerlink.search;

import static app.ledgerlink.testing.TestDocument.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.shared.Ids;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Where is it?" over Kiwi's books. */
@QuarkusTest
class SearchApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private Kiwi kiwi;

    @BeforeEach
    void setUp() {
        workspace = workspaces.create();
        kiwi = Kiwi.in(workspace, books);
        clock.set(Kiwi.NOW);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void findsADocumentByItsNumberInAnyCase() {
        Map<String, Object> hit = best("inv-2");
        assertThat(hit)
                .containsEntry("kind", "SALES_DOCUMENT")
                .containsEntry("id", kiwi.latestInvoice().toString())
                .containsEntry("title", "INV-2")
                .containsEntry("customerId", kiwi.company().toString())
                .containsEntry("customerKind", "COMPANY")
                .containsEntry("amount", Map.of("amount", "230.00", "currency", "NZD"))
                .containsEntry("date", "2026-03-01")
                .containsEntry("detail", "Invoice of Tui Ltd (books): 130.00 NZD awaiting payment, due 2026-03-16.");
    }

    @Test
    void saysHowADocumentStands() {
        assertThat(best("INV-1").get("detail")).asString().contains("115.00 NZD overdue since 2026-03-15");
        assertThat(best("INV-3").get("detail")).asString().endsWith(": paid.");
        assertThat(best("INV-6").get("detail")).asString().contains("voided, it counts as nothing");
        assertThat(best("INV-7").get("detail")).asString().contains("a draft, which counts as nothing");
        assertThat(best("CN-1").get("detail"))
                .asString()
                .contains("Credit note")
                .contains("23.00 NZD not used yet");
    }

    @Test
    void findsADocumentByItsBeginningAliveFirst() {
        List<String> titles = find("INV").getList("hits.title");
        assertThat(titles).hasSize(6).first().isEqualTo("INV-7");
        assertThat(titles).doesNotContain("INV-6");
    }

    @Test
    void findsAmountsThatAreOwedOrWereAskedFor() {
        JsonPath found = find("NZ$ 130");
        assertThat(found.getString("understoodAs")).isEqualTo("Read as the amount 130.00 NZD.");
        assertThat(found.getList("hits.title")).containsExactly("INV-2");
        assertThat(find("230,00").getList("hits.title")).containsExactly("INV-2");
        assertThat(find("US$ 130").getList("hits")).isEmpty();
        assertThat(find("100 USD").getList("hits.title")).containsExactly("INV-5");
        assertThat(find("Tui").getString("understoodAs")).isNull();
    }

    @Test
    void findsByTheBooksOwnIdAndByOurs() {
        assertThat(best(kiwi.latestInvoice().toString())).containsEntry("title", "INV-2");
        assertThat(best(kiwi.company().toString())).containsEntry("kind", "COMPANY");
        assertThat(best(kiwi.party().toString()))
                .containsEntry("id", kiwi.company().toString());
        assertThat(find(UUID.randomUUID().toString()).getList("hits")).isEmpty();
    }

    @Test
    void findsCustomersAndTheirPeople() {
        person("Aroha", "Ngata", "aroha@tui.example", kiwi.company());
        String alone = person("Aroha", "Müller", "aroha@alone.example", null);
        Map<String, Object> ofCompany = best("AROHA@tui.example");
        assertThat(ofCompany)
                .containsEntry("kind", "CONTACT")
                .containsEntry("customerId", kiwi.company().toString())
                .containsEntry("customerKind", "COMPANY")
                .containsEntry("detail", "Contact of Tui Limited, aroha@tui.example");
        assertThat(best("aroha muller"))
                .containsEntry("id", alone)
                .containsEntry("customerId", alone)
                .containsEntry("customerKind", "INDIVIDUAL");
        assertThat(best("muller aroha")).containsEntry("id", alone);
        assertThat(best("Tui limited")).containsEntry("kind", "COMPANY");
        assertThat(best("ltd (books)"))
                .containsEntry("id", kiwi.company().toString())
                .containsEntry("detail", "Company; in Xero: Tui Ltd (books)");
    }

    @Test
    void marksWhatIsArchivedAndShowsItLast() {
        String old = company("Kea Old");
        company("Kea New");
        jdbi.useHandle(h -> h.execute("update company set archived_at = now() where id = ?", UUID.fromString(old)));
        JsonPath found = find("kea");
        assertThat(found.getList("hits.title")).containsExactly("Kea New", "Kea Old");
        assertThat(found.getString("hits[1].detail")).isEqualTo("Company; archived");
    }

    @Test
    void findsItems() {
        jdbi.useHandle(h -> h.execute(
                "insert into item (workspace_id, id, connection_id, external_id, code, name, sale_price, external_updated_at)"
                        + " values (?, ?, ?, 'w', 'WIDGET', 'A blue widget', 45.5, now())",
                workspace.id(),
                Ids.next(),
                kiwi.connection()));
        assertThat(best("widget"))
                .containsEntry("kind", "ITEM")
                .containsEntry("title", "A blue widget")
                .containsEntry("amount", Map.of("amount", "45.50", "currency", "NZD"));
        assertThat(best("blue")).containsEntry("kind", "ITEM");
    }

    @Test
    void tellsWhyAPartyOfTheBooksIsNoCustomer() {
        UUID vendor = books.party(workspace.id(), kiwi.connection(), "Weka Supplies", null, null);
        UUID late = books.party(workspace.id(), kiwi.connection(), "Weka Late", null, null);
        UUID loser = books.party(workspace.id(), kiwi.connection(), "Weka Merged", null, null);
        fate("CONTACT", vendor.toString(), "Weka Supplies", "EXCLUDED", "vendor");
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set merged_into_external_id = ?, status = 'ARCHIVED' where id = ?",
                kiwi.party().toString(),
                loser));
        Map<String, String> details = details("weka");
        assertThat(details.get("Weka Supplies")).contains("is a vendor").contains("Sync Settings");
        assertThat(details.get("Weka Late")).contains("next sync decides");
        assertThat(details.get("Weka Merged")).contains("was merged into Tui Ltd (books) in Xero");
        assertThat(find("weka").getList("hits.kind", String.class))
                .containsOnly("LEDGER_CONTACT")
                .hasSize(3);
        assertThat(best(late.toString())).containsEntry("title", "Weka Late");
    }

    @Test
    void tellsTheFateOfWhatWasNotImported() {
        fate("INVOICE", "broken", "INV-0099", "FAILED", "unreadable");
        fate("CONTACT_PERSON", kiwi.party() + "/1", "Moana", "FAILED", "last-name-missing");
        assertThat(best("inv-0099")).containsEntry("kind", "FATE");
        assertThat(best("inv-0099").get("detail"))
                .asString()
                .contains("could not be read")
                .contains("next sync");
        assertThat(best("moana").get("detail"))
                .asString()
                .startsWith("Moana of Tui Limited ")
                .contains("no last name");
        jdbi.useHandle(h -> h.execute("update fate set closed_at = now() where workspace_id = ?", workspace.id()));
        assertThat(find("inv-0099").getList("hits")).isEmpty();
    }

    @Test
    void oneLetterFindsBeginningsOnly() {
        company("Zebra");
        company("Azure");
        assertThat(find("z").getList("hits.title")).containsExactly("Zebra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%%", "T_i Limited", "' or 1=1 --", "\"", "$1 :text ?", "{}", "🦜"})
    void takesEveryCharacterAsItIs(String question) {
        assertThat(find(question).getList("hits")).isEmpty();
    }

    @Test
    void aDocumentWithAPercentSignIsFoundByIt() {
        books.add(
                workspace.id(),
                kiwi.connection(),
                kiwi.party(),
                invoice("50%_OFF", "AUTHORISED", "2026-01-01", null).amounts("1", "0", "1"));
        assertThat(find("50%_").getList("hits.title")).containsExactly("50%_OFF");
        assertThat(find("%_OFF").getList("hits.title")).containsExactly("50%_OFF");
    }

    @Test
    void nothingOfAnotherWorkspaceIsFound() {
        TestWorkspace stranger = workspaces.create();
        for (String question : List.of(
                "INV-2", "Tui", "230", kiwi.company().toString(), kiwi.party().toString(), "T")) {
            assertThat(stranger.admin()
                            .request()
                            .queryParam("q", question)
                            .get("/api/search")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("hits"))
                    .as(question)
                    .isEmpty();
        }
    }

    @Test
    void anEmptyQuestionIsRefused() {
        workspace
                .sales()
                .request()
                .queryParam("q", " ")
                .get("/api/search")
                .then()
                .statusCode(400);
    }

    private JsonPath find(String question) {
        return workspace
                .sales()
                .request()
                .queryParam("q", question)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> best(String question) {
        return find(question).getMap("hits[0]");
    }

    private Map<String, String> details(String question) {
        Map<String, String> details = new HashMap<>();
        find(question)
                .<Map<String, Object>>getList("hits")
                .forEach(hit -> details.put((String) hit.get("title"), (String) hit.get("detail")));
        return details;
    }

    private String company(String name) {
        return post("/api/companies", Map.of("name", name));
    }

    private String person(String first, String last, String email, UUID company) {
        Map<String, Object> body = new HashMap<>(Map.of("firstName", first, "lastName", last, "email", email));
        if (company != null) {
            body.put("companyId", company.toString());
        }
        return post("/api/contacts", body);
    }

    private String post(String path, Map<String, ?> body) {
        return workspace
                .sales()
                .request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void fate(String kind, String externalId, String name, String outcome, String reason) {
        UUID run = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now())",
                    workspace.id(),
                    run,
                    kiwi.connection());
            h.execute(
                    "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                            + " outcome, reason, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())",
                    workspace.id(),
                    Ids.next(),
                    kiwi.connection(),
                    run,
                    kind,
                    externalId,
                    name,
                    outcome,
                    reason);
        });
    }
}
