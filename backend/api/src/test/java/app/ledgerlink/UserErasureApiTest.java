package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.EveryTable;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a former user did stays, and nothing tells any more who it was. */
@QuarkusTest
class UserErasureApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    /** In each value that could be the person's. */
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    private final UUID company = UUID.randomUUID();
    private TestWorkspace workspace;
    private UUID connection;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        connection = books.organisation(workspace.id(), "Kiwi Tools", "NZD", "Pacific/Auckland");
    }

    private void erase(UUID user, int status) {
        workspace
                .admin()
                .request()
                .put("/api/users/" + user + "/erasure")
                .then()
                .statusCode(status);
    }

    @Test
    void anErasedUserIsForgottenAndWhatTheyDidStays() {
        String email = mark + "@firm.example";
        Map<String, String> added = workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "Kim " + mark, "role", "ADMIN"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("user");
        UUID id = UUID.fromString(added.get("id"));
        jdbi.useHandle(h -> h.execute(
                "insert into audit_event (workspace_id, id, occurred_at, actor_id, actor_name, address, action,"
                        + " subject_id, subject_name) values (?, ?, now(), ?, ?, '192.0.2.7', 'COMPANY_CHANGED', ?, 'Hafen Ltd')",
                workspace.id(),
                UUID.randomUUID(),
                id,
                "Kim " + mark,
                company));
        erase(id, 409);
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Kim " + mark, "role", "ADMIN", "active", false))
                .put("/api/users/" + id)
                .then()
                .statusCode(200);
        erase(id, 204);
        assertThat(EveryTable.holding(jdbi, mark)).isEmpty();
        assertThat(EveryTable.holding(jdbi, "192.0.2.7")).isEmpty();
        workspace
                .admin()
                .request()
                .get("/api/audit-events")
                .then()
                .statusCode(200)
                .body(containsString("Former user "))
                .body(not(containsString(mark)));
        // the address is free again
        workspace
                .admin()
                .request()
                .body(Map.of("email", email, "name", "Another", "role", "SALES"))
                .post("/api/users")
                .then()
                .statusCode(201);
    }

    @Test
    void aNamesakeKeepsTheHistoryAndAStrangersAddressGoes() {
        UUID first = formerUser("first-" + mark);
        UUID second = formerUser("second-" + mark);
        UUID run = UUID.randomUUID();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at,"
                            + " requested_by_name) values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now(), 'Kim')",
                    workspace.id(),
                    run,
                    connection);
            h.execute(
                    "insert into audit_event (workspace_id, id, occurred_at, actor_name, address, action, subject_id,"
                            + " subject_name) values (?, ?, now(), 'Not signed in', '192.0.2.77', 'SIGN_IN_FAILED', ?, 'Kim')",
                    workspace.id(),
                    UUID.randomUUID(),
                    first);
            h.execute(
                    "insert into audit_event (workspace_id, id, occurred_at, actor_id, actor_name, action, subject_id,"
                            + " subject_name, after) values (?, ?, now(), ?, 'Kim', 'CONTACT_CHANGED', ?, 'x', '{\"firstName\": \"Kim\"}')",
                    workspace.id(),
                    UUID.randomUUID(),
                    first,
                    company);
        });
        erase(first, 204);
        assertThat(requester(run)).isEqualTo("Kim");
        assertThat(EveryTable.holding(jdbi, "192.0.2.77")).isEmpty();
        assertThat(told(company)).as("what the user entered of others").contains("\"firstName\": \"Kim\"");
        erase(second, 204);
        assertThat(requester(run)).startsWith("Former user ");
    }

    private UUID formerUser(String name) {
        UUID id = UUID.fromString(workspace
                .admin()
                .request()
                .body(Map.of("email", name + "@firm.example", "name", "Kim", "role", "SALES"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("user.id"));
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Kim", "role", "SALES", "active", false))
                .put("/api/users/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private String requester(UUID run) {
        return jdbi.withHandle(h -> h.createQuery("select requested_by_name from sync_run where id = ?")
                .bind(0, run)
                .mapTo(String.class)
                .one());
    }

    /** What the trail tells of a company. */
    private String told(UUID subject) {
        return jdbi.withHandle(h -> h.createQuery("select string_agg(after::text, ' ' order by occurred_at, id)"
                        + " from audit_event where workspace_id = ? and subject_id = ?")
                .bind(0, workspace.id())
                .bind(1, subject)
                .mapTo(String.class)
                .one());
    }
}
