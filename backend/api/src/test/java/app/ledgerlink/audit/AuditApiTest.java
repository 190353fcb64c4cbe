package app.ledgerlink.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
    }

    @Test
    void tellsWhoChangedWhatFromWhere() {
        demote();
        workspace
                .admin()
                .request()
                .get("/api/audit-events")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("USER_CHANGED"))
                .body("items[0].actorId", equalTo(workspace.admin().userId().toString()))
                .body("items[0].address", notNullValue())
                .body("items[0].before.role", equalTo("SALES"))
                .body("items[0].after.role", equalTo("ADMIN"));
    }

    @Test
    void holdsNoSecret() {
        String key = workspace
                .admin()
                .request()
                .body(Map.of("name", "Shop", "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .extract()
                .path("key");
        workspace
                .admin()
                .request()
                .get("/api/audit-events?q=shop&action=API_KEY_CREATED")
                .then()
                .body("items", hasSize(1))
                .body(not(containsString(key)));
    }

    /** Its nodes read the same rows during an upgrade, and know the first eighteen actions alone. */
    @Test
    void theBuildBeforeReadsEveryEvent() {
        SignedIn admin = workspace.admin();
        admin.request()
                .body(Map.of("name", "Ngaio Ltd"))
                .post("/api/companies")
                .then()
                .statusCode(201);
        String stored = jdbi.withHandle(h -> h.createQuery("select action from audit_event where workspace_id = ?")
                .bind(0, workspace.id())
                .mapTo(String.class)
                .one());
        assertThat(stored).isEqualTo("SETTINGS_CHANGED");
        admin.request()
                .get("/api/audit-events?action=COMPANY_CREATED")
                .then()
                .body("items.action", equalTo(List.of("COMPANY_CREATED")));
        admin.request().get("/api/audit-events?action=SETTINGS_CHANGED").then().body("total", equalTo(0));
    }

    @Test
    void aRefusedChangeLeavesNoTrace() {
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Only", "role", "SALES", "active", true))
                .put("/api/users/" + workspace.admin().userId())
                .then()
                .statusCode(409);
        workspace.admin().request().get("/api/audit-events").then().body("total", equalTo(0));
    }

    @Test
    void isNeverChanged() {
        demote();
        assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("delete from audit_event")))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("update audit_event set actor_name = 'Nobody'")))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("truncate audit_event")))
                .hasMessageContaining("never changed");
    }

    @Test
    void isExportedForSpreadsheetsAsItIsFiltered() {
        demote();
        workspace
                .admin()
                .request()
                .body(Map.of("name", "=Shop", "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .statusCode(201);
        String[] all = export(workspace.admin(), "").split("\r\n");
        assertThat(all).hasSize(3);
        assertThat(all[0]).startsWith("\uFEFFTime (UTC),Who,Address,Action,What");
        assertThat(all[1]).contains("API_KEY_CREATED,'=Shop,");
        assertThat(all[2]).contains("Test ADMIN", "USER_CHANGED", "\"\"role\"\": \"\"SALES\"\"");
        assertThat(export(workspace.admin(), "?action=USER_CHANGED").split("\r\n"))
                .hasSize(2);
        workspace
                .admin()
                .request()
                .get("/api/audit-events?action=DATA_EXPORTED")
                .then()
                .body("items", hasSize(2))
                .body("items[0].after.rows", equalTo(1))
                .body("items[0].after.action", equalTo("USER_CHANGED"))
                .body("items[1].after.rows", equalTo(2));
        assertThat(export(workspaces.create().admin(), "").split("\r\n")).hasSize(1);
        workspaces
                .create()
                .sales()
                .request()
                .accept("text/csv")
                .get("/api/audit-events/export")
                .then()
                .statusCode(403);
    }

    @Test
    void anActionOfANewerBuildIsLeftOutAndNothingFails() {
        demote();
        jdbi.useHandle(h -> h.execute("""
                insert into audit_event (workspace_id, id, occurred_at, actor_name, action, subject_name)
                values (?, gen_random_uuid(), now(), 'Ledgerlink', 'OF_A_NEWER_BUILD', 'x')""", workspace.id()));
        workspace
                .admin()
                .request()
                .get("/api/audit-events")
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
        assertThat(export(workspace.admin(), "").split("\r\n")).hasSize(2);
    }

    /** More than is read at a time, and with equal times; each once, in order. */
    @Test
    void isExportedAsAWhole() {
        jdbi.useHandle(h -> h.execute("""
                insert into audit_event (workspace_id, id, occurred_at, actor_name, action, subject_name)
                select ?, gen_random_uuid(), now() - make_interval(mins => n / 7), 'Ledgerlink', 'SETTINGS_CHANGED', n::text
                from generate_series(1, 2603) n""", workspace.id()));
        String[] lines = export(workspace.admin(), "").split("\r\n");
        assertThat(lines).hasSize(2604).doesNotHaveDuplicates();
        assertThat(Arrays.stream(lines).skip(1).map(line -> Instant.parse(line.split(",")[0])))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static String export(SignedIn by, String query) {
        return by.request()
                .accept("text/csv")
                .get("/api/audit-events/export" + query)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("Audit trail"))
                .extract()
                .asString();
    }

    @Test
    void isForAdminsOfTheWorkspaceAlone() {
        demote();
        workspaces.create().sales().request().get("/api/audit-events").then().statusCode(403);
        workspaces.create().admin().request().get("/api/audit-events").then().body("total", equalTo(0));
    }

    private void demote() {
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Rep", "role", "ADMIN", "active", true))
                .put("/api/users/" + workspace.sales().userId())
                .then()
                .statusCode(200);
    }
}
