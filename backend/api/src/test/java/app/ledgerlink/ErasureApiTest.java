package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.EveryTable;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After an erasure no table of the database holds a text that tells who it was. */
@QuarkusTest
class ErasureApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    /** In each value that could be the person's. */
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    private final String name = "Rangi \"Rex\" " + mark;
    private TestWorkspace workspace;
    private UUID company;
    private UUID connection;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        company = created("/api/companies", Map.of("name", "Hafen Ltd"));
        connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
    }

    private UUID created(String path, Map<String, ?> body) {
        return UUID.fromString(workspace
                .admin()
                .request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID person() {
        UUID id = created(
                "/api/contacts",
                Map.of(
                        "firstName", "R" + mark,
                        "lastName", name,
                        "companyId", company,
                        "email", mark + "@firm.example",
                        "phone", "+64 9 " + mark,
                        "notes", "Likes " + mark,
                        "jobTitle", "Head of " + mark,
                        "billingAddress", Map.of("line1", mark + " Street")));
        workspace
                .admin()
                .request()
                .body(Map.of("lastName", name, "companyId", company, "email", mark + "@home.example", "version", 0))
                .put("/api/contacts/" + id)
                .then()
                .statusCode(200);
        told(
                id,
                name,
                "{\"email\": \"" + mark + "@firm.example\", \"firstName\": \"R" + mark + "\", \"notes\": \"Likes "
                        + mark + "\"}");
        told(
                company,
                "Hafen Ltd",
                "{\"firstName\": \"R" + mark + "\", \"note\": \"sent to " + mark
                        + "@home.example\", \"city\": \"Hamburg\"}");
        return id;
    }

    private void told(UUID subject, String subjectName, String after) {
        jdbi.useHandle(h -> h.execute(
                "insert into audit_event (workspace_id, id, occurred_at, actor_name, action, subject_id, subject_name, after)"
                        + " values (?, ?, now(), 'Somebody', 'CONTACT_CHANGED', ?, ?, cast(? as jsonb))",
                workspace.id(),
                UUID.randomUUID(),
                subject,
                subjectName,
                after));
    }

    private void erase(String path, UUID id, int status) {
        workspace
                .admin()
                .request()
                .put("/api/" + path + "/" + id + "/erasure")
                .then()
                .statusCode(status);
    }

    @Test
    void anErasedContactIsForgottenInEveryTable() {
        UUID id = person();
        sent(id, "LINKED");
        fates(id);
        assertThat(EveryTable.holding(jdbi, mark))
                .containsKeys("contact", "audit_event", "contact_creation", "fate", "sync_plan_row");
        erase("contacts", id, 204);
        assertThat(EveryTable.holding(jdbi, mark)).isEmpty();
        workspace
                .admin()
                .request()
                .get("/api/contacts/" + id)
                .then()
                .statusCode(200)
                .body("lastName", equalTo("Erased"))
                .body("archived", equalTo(true));
        assertThat(trail(id)).last().asString().startsWith("PERSON_ERASED Erased person ");
        // and again, which changes nothing that tells
        erase("contacts", id, 204);
    }

    @Test
    void whatOthersDidAndWhoTheyAreStays() {
        UUID id = person();
        UUID other =
                created("/api/contacts", Map.of("lastName", "Nguyen", "companyId", company, "email", "n@x.example"));
        String before = row(other);
        List<String> trailBefore = trail(other);
        erase("contacts", id, 204);
        assertThat(row(other)).isEqualTo(before);
        assertThat(trail(other)).isEqualTo(trailBefore);
        assertThat(trail(company)).isNotEmpty().allMatch(e -> e.endsWith("Hafen Ltd"));
        assertThat(EveryTable.holding(jdbi, "Hamburg"))
                .as("what is nobody's stays")
                .containsKeys("audit_event");
    }

    @Test
    void aPersonWhomXeroNamesIsErasedThereFirst() {
        UUID id = person();
        UUID party = books.party(workspace.id(), connection, "Hafen Ltd", "COMPANY", company);
        jdbi.useHandle(h -> {
            h.execute("update contact set imported_with = ? where id = ?", party, id);
            h.execute(
                    "update ledger_contact set people = cast(? as jsonb) where id = ?",
                    "[{\"firstName\": \"Ann\", \"lastName\": \"Other\"}, {\"email\": \"" + mark + "@home.example\"}]",
                    party);
        });
        workspace
                .admin()
                .request()
                .put("/api/contacts/" + id + "/erasure")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/still-in-xero"));
        assertThat(EveryTable.holding(jdbi, mark)).containsKeys("contact");
        // the books of an ended link are read no more, and no sync brings the person back
        jdbi.useHandle(h -> h.execute("update ledger_connection set state = 'DISCONNECTED' where id = ?", connection));
        erase("contacts", id, 204);
        assertThat(EveryTable.holding(jdbi, mark)).isEmpty();
        String people = jdbi.withHandle(h -> h.createQuery("select people::text from ledger_contact where id = ?")
                .bind(0, party)
                .mapTo(String.class)
                .one());
        assertThat(people).contains("Other");
    }

    @Test
    void aPersonWhoIsBeingCreatedInXeroIsNotErased() {
        UUID id = person();
        sent(id, "UNSURE");
        erase("contacts", id, 409);
        assertThat(EveryTable.holding(jdbi, mark)).containsKeys("contact", "contact_creation");
    }

    @Test
    void onlyAnAdminOfTheWorkspaceErases() {
        UUID id = person();
        for (SignedIn stranger : List.of(workspace.sales(), workspaces.create().admin())) {
            int status = stranger.request()
                    .put("/api/contacts/" + id + "/erasure")
                    .then()
                    .extract()
                    .statusCode();
            assertThat(status).isIn(403, 404);
        }
        assertThat(EveryTable.holding(jdbi, mark)).containsKeys("contact");
    }

    @Test
    void aNameThatIsPartOfOtherValuesLeavesThemAlone() {
        UUID other =
                created("/api/contacts", Map.of("lastName", "Nguyen", "companyId", company, "email", "john@x.example"));
        told(company, "Hafen Ltd", "{\"email\": \"john@x.example\", \"note\": \"n@x.example.org, x.n@x.example\"}");
        String before = values(other, company);
        for (Map<String, String> named : List.of(
                Map.of("lastName", "@"),
                Map.of("lastName", "example", "email", "n@x.example"),
                Map.of("lastName", "x.example\"}", "firstName", "a@b\", \"c"))) {
            Map<String, Object> body = new HashMap<>(named);
            body.put("companyId", company);
            UUID id = created("/api/contacts", body);
            told(id, "x", "{\"lastName\": \"@\", \"firstName\": \"a@b\\\"\"}");
            erase("contacts", id, 204);
        }
        assertThat(values(other, company)).isEqualTo(before);
    }

    @Test
    void anAddressIsForgottenWhereverItStandsAsAWhole() {
        UUID id =
                created("/api/contacts", Map.of("lastName", "Rex", "companyId", company, "email", mark + "@x.example"));
        told(
                company,
                "Hafen Ltd",
                "{\"people\": [\"Ann Lee\", {\"to\": \"" + mark.toUpperCase() + "@X.example\"}], \"note\": \"('" + mark
                        + "@x.example'), “" + mark + "@x.example”\\n" + mark + "@x.example.\"}");
        erase("contacts", id, 204);
        assertThat(EveryTable.holding(jdbi, mark)).isEmpty();
        assertThat(values(company)).contains("Ann Lee");
    }

    @Test
    void aDraftOfTheCompanyThatNamesOthersStays() {
        UUID id = created("/api/contacts", Map.of("lastName", "_", "companyId", company));
        UUID namesake = created("/api/contacts", Map.of("firstName", "Bo", "lastName", mark, "companyId", company));
        String others =
                "{\"name\": \"Hafen Ltd\", \"people\": [{\"firstName\": \"Ann\", \"lastName\": \"" + mark + "\"}]}";
        sent(UUID.randomUUID(), "UNSURE");
        jdbi.useHandle(h -> h.execute(
                "update contact_creation set sent = cast(? as jsonb) where customer_id = ?", others, company));
        erase("contacts", id, 204);
        erase("contacts", namesake, 204);
        assertThat(EveryTable.holding(jdbi, mark)).containsKey("contact_creation");
        UUID named = created("/api/contacts", Map.of("firstName", "Ann", "lastName", mark, "companyId", company));
        erase("contacts", named, 409);
        jdbi.useHandle(h -> h.execute("update contact_creation set state = 'LINKED' where customer_id = ?", company));
        erase("contacts", named, 204);
        assertThat(EveryTable.holding(jdbi, mark)).isEmpty();
    }

    /** What the trail tells of these. */
    private String values(UUID... subjects) {
        return jdbi.withHandle(h -> h.createQuery("select string_agg(after::text, ' ' order by occurred_at, id)"
                        + " from audit_event where workspace_id = :workspace and subject_id = any(:subjects)")
                .bind("workspace", workspace.id())
                .bindArray("subjects", UUID.class, (Object[]) subjects)
                .mapTo(String.class)
                .one());
    }

    private void sent(UUID person, String state) {
        jdbi.useHandle(h -> h.execute(
                "insert into contact_creation (workspace_id, connection_id, customer_id, customer_kind, state, automatic,"
                        + " contact_number, person_id, sent, message, requested_by_name, requested_at, changed_at)"
                        + " values (?, ?, ?, 'COMPANY', ?, false, 'LL-1', ?, cast(? as jsonb), ?, 'Somebody', now(), now())",
                workspace.id(),
                connection,
                company,
                state,
                person,
                "{\"firstName\": \"" + mark + "\"}",
                mark + " was refused"));
    }

    private void fates(UUID person) {
        UUID run = UUID.randomUUID();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now())",
                    workspace.id(),
                    run,
                    connection);
            h.execute(
                    "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                            + " outcome, reason, detail, raw, recorded_at) values (?, ?, ?, ?, 'CONTACT', 'x', ?, 'FAILED',"
                            + " 'NO_NAME', 'd', ?, now())",
                    workspace.id(),
                    UUID.randomUUID(),
                    connection,
                    run,
                    name,
                    "<raw " + mark + "@home.example>");
            h.execute(
                    "insert into sync_plan_row (workspace_id, run_id, ledger_contact_id, name, action, customer_id,"
                            + " customer_name) values (?, ?, ?, ?, 'LINK', ?, ?)",
                    workspace.id(),
                    run,
                    UUID.randomUUID(),
                    name,
                    person,
                    name);
        });
    }

    private List<String> trail(UUID subject) {
        return jdbi.withHandle(
                h -> h.createQuery("select coalesce(event, action) || ' ' || subject_name from audit_event"
                                + " where workspace_id = ? and subject_id = ? order by occurred_at, id")
                        .bind(0, workspace.id())
                        .bind(1, subject)
                        .mapTo(String.class)
                        .list());
    }

    private String row(UUID contact) {
        return jdbi.withHandle(h -> h.createQuery("select c::text from contact c where id = ?")
                .bind(0, contact)
                .mapTo(String.class)
                .one());
    }
}
