package app.ledgerlink.identity;

import static app.ledgerlink.testing.SignedIn.anonymous;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.CapturedLog;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever fails: the log tells where, of whose workspace, and nothing that anybody typed. */
@QuarkusTest
class LogApiTest {

    private static final String FORGED = "2026-11-30 15:00:00,000 INFO  [io.quarkus] (main) FORGED";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    private TestWorkspace workspace;
    private CapturedLog log;

    @BeforeEach
    void begin() {
        workspace = workspaces.create();
        log = new CapturedLog();
    }

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void aFailingStatementTellsNoneOfItsValues() {
        String name = "Aroha Tui " + UUID.randomUUID();
        jdbi.useHandle(h -> h.execute("""
                create function refuse_for_test() returns trigger language plpgsql as
                $$ begin raise exception '%', 'Refused' || chr(10) || new.name; end $$"""));
        jdbi.useHandle(h -> h.execute("create trigger refuse_for_test before insert on company for each row"
                + " when (new.name like 'Aroha Tui %') execute function refuse_for_test()"));
        try {
            RestAssured.given()
                    .cookie(SignedIn.COOKIE, workspace.admin().cookie())
                    .contentType("application/json")
                    .body(Map.of(
                            "name",
                            name,
                            "email",
                            "aroha@tui.example",
                            "notes",
                            "secret\n" + FORGED,
                            "phone",
                            "021 555 0199"))
                    .post("/api/companies")
                    .then()
                    .statusCode(500);
        } finally {
            jdbi.useHandle(h -> h.execute("drop function refuse_for_test cascade"));
        }
        assertThat(log.text())
                .containsPattern("Unexpected failure .* createCompany " + workspace.id() + " [0-9a-f-]{36}")
                .doesNotContainIgnoringCase("tui.example")
                .doesNotContain("secret", "021 555 0199");
        assertThat(log.text().lines()).noneMatch(line -> line.startsWith(FORGED));
    }

    @Test
    void badJsonAndARefusedSignInTellNothingOfWhatWasSent() {
        RestAssured.given()
                .contentType("application/json")
                .body("{\"email\":\"aroha@tui.example\",\"password\":\"hunter2 \n" + FORGED)
                .post("/api/session")
                .then()
                .statusCode(400);
        anonymous()
                .body(Map.of("email", "aroha@tui.example\n" + FORGED, "password", "hunter2"))
                .post("/api/session")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 401));
        workspace
                .admin()
                .request()
                .get("/api/customers?q=Aroha%20Tui&sort=hunter2")
                .then();
        assertThat(log.text()).doesNotContain("tui.example", "hunter2", "Aroha", FORGED);
    }

    @Test
    void nothingThatIsLoggedBeginsALineOfItsOwn() {
        Logger.getLogger("app.ledgerlink.any").errorf(new RuntimeException("x\n" + FORGED), "y\n%s", FORGED);
        assertThat(log.text()).contains("y\\n" + FORGED, "RuntimeException: x\\n" + FORGED);
        assertThat(log.text().lines()).noneMatch(line -> line.startsWith(FORGED));
    }
}
