package app.ledgerlink.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkspaceCommandsApiTest {

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    CommandLine terminal;

    private final String name = "Żółw & Söhne " + UUID.randomUUID();
    private final String email = "first-" + UUID.randomUUID() + "@firm.example";

    @Test
    void anAddedWorkspaceHasAnAdminWhoSignsIn() {
        CommandLine.Ran ran = terminal.run("workspace", "add", name, "--admin-email", email);
        assertThat(ran.problems()).isEmpty();
        SignedIn.anonymous()
                .body(Map.of("email", email, "password", ran.value("temporary password")))
                .post("/api/session")
                .then()
                .statusCode(200)
                .body("workspace.id", equalTo(ran.value("workspace")))
                .body("workspace.name", equalTo(name))
                .body("user.role", equalTo("ADMIN"));
        assertThat(terminal.run("workspace", "list").answers())
                .anyMatch(
                        line -> line.startsWith(ran.value("workspace") + "\tactive\t1 user\t") && line.endsWith(name));
        assertThat(trail(ran.value("workspace"))).contains("WORKSPACE_ADDED Operator (tester)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "", "@", "a@b c"})
    void anAddressThatIsNoneAddsNothing(String address) {
        CommandLine.Ran ran = terminal.run("workspace", "add", name, "--admin-email", address);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.problems()).contains("Nothing was added");
        assertThat(terminal.run("workspace", "list").answers()).noneMatch(line -> line.endsWith(name));
    }

    @Test
    void anAddressInUseElsewhereGetsAnAccountOfItsOwn() {
        terminal.run("workspace", "add", name, "--admin-email", email);
        CommandLine.Ran ran = terminal.run("workspace", "add", name + "2", "--admin-email", email.toUpperCase());
        signIn(email, ran.value("temporary password"))
                .then()
                .statusCode(200)
                .body("workspace.name", equalTo(name + "2"))
                .body("duties[0]", equalTo("CHANGE_PASSWORD"));
    }

    @Test
    void aNameMayNotForgeALineOfTheList() {
        CommandLine.Ran ran = terminal.run("workspace", "add", name + "\nforged", "--admin-email", email);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.problems()).contains("control characters");
    }

    @Test
    void aRenamedWorkspaceIsFoundByItsNewName() {
        String id =
                terminal.run("workspace", "add", name, "--admin-email", email).value("workspace");
        assertThat(terminal.run("workspace", "rename", name, name + " II").exitCode())
                .isZero();
        assertThat(terminal.run("workspace", "suspend", name).exitCode()).isEqualTo(1);
        assertThat(terminal.run("workspace", "rename", name + " II", name).answers())
                .allMatch(line -> line.startsWith(id));
        assertThat(trail(id)).contains("WORKSPACE_RENAMED Operator (tester)");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirIds() {
        terminal.run("workspace", "add", name, "--admin-email", email);
        terminal.run("workspace", "add", name, "--admin-email", "2" + email);
        CommandLine.Ran ran = terminal.run("workspace", "suspend", name);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.problems()).contains("2 workspaces are called");
    }

    @Test
    void nobodyGetsIntoASuspendedWorkspaceUntilItIsResumed() {
        TestWorkspace workspace = workspaces.create();
        SignedIn admin = workspace.admin();
        String key = admin.request()
                .body(Map.of("name", "Export", "scope", "READ"))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        assertThat(terminal.run("workspace", "suspend", workspace.id().toString())
                        .answers())
                .allMatch(line -> line.contains("\tsuspended\t"));
        admin.request().get("/api/companies").then().statusCode(401);
        byKey(key)
                .get("/api/companies")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/workspace-suspended"))
                .body("detail", containsString("suspended"));
        signIn(admin.email(), admin.password())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/workspace-suspended"));
        signIn(admin.email(), "wrong password 12").then().statusCode(401);
        terminal.run("workspace", "suspend", workspace.id().toString());
        terminal.run("workspace", "resume", workspace.id().toString());
        admin.request().get("/api/companies").then().statusCode(200);
        byKey(key).get("/api/companies").then().statusCode(200);
        signIn(admin.email(), admin.password()).then().statusCode(200);
        assertThat(trail(workspace.id().toString()))
                .containsSubsequence("WORKSPACE_SUSPENDED Operator (tester)", "WORKSPACE_RESUMED Operator (tester)")
                .filteredOn("WORKSPACE_SUSPENDED Operator (tester)"::equals)
                .hasSize(1);
    }

    @Test
    void whoLostTheAuthenticatorAppSignsInAfterAReset() {
        TestWorkspace workspace = workspaces.create();
        SignedIn sales = workspace.sales();
        jdbi.useHandle(h -> h.execute(
                "insert into second_factor (workspace_id, user_id, secret, added_at) values (?, ?, 'x', now())",
                workspace.id(),
                sales.userId()));
        signIn(sales.email(), sales.password()).then().statusCode(401).body("type", containsString("second-factor"));
        String id = workspace.id().toString();
        CommandLine.Ran ran =
                terminal.run("user", "reset-factor", id, sales.email().toUpperCase());
        assertThat(ran.problems()).isEmpty();
        assertThat(ran.answers())
                .singleElement()
                .asString()
                .contains(workspace.id().toString());
        sales.request().get("/api/session").then().statusCode(401);
        signIn(sales.email(), sales.password()).then().statusCode(200);
        assertThat(trail(workspace.id().toString())).contains("SECOND_FACTOR_RESET Operator (tester)");
        CommandLine.Ran again = terminal.run("user", "reset-factor", id, sales.email());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.problems()).contains("no second factor");
    }

    @Test
    void aSecondFactorOfAWorkspaceThatWasNotNamedStays() {
        TestWorkspace named = workspaces.create();
        String first =
                terminal.run("workspace", "add", name, "--admin-email", email).value("workspace");
        String second = terminal.run("workspace", "add", name + "2", "--admin-email", email)
                .value("workspace");
        jdbi.useHandle(h -> h.execute(
                "insert into second_factor (workspace_id, user_id, secret, added_at)"
                        + " select workspace_id, id, 'x', now() from app_user where workspace_id in (?, ?)",
                UUID.fromString(first),
                UUID.fromString(second)));
        assertThat(terminal.run("user", "reset-factor", named.id().toString(), email)
                        .problems())
                .contains("Nobody signs in to");
        assertThat(terminal.run("user", "reset-factor", email).exitCode()).isEqualTo(2);
        assertThat(terminal.run("user", "reset-factor", second, email).answers())
                .singleElement()
                .asString()
                .contains(second);
        List<String> left = jdbi.withHandle(h -> h.createQuery("select workspace_id from second_factor"
                        + " where workspace_id in (cast(:first as uuid), cast(:second as uuid))")
                .bind("first", first)
                .bind("second", second)
                .mapTo(String.class)
                .list());
        assertThat(left).containsExactly(first);
        assertThat(trail(first)).doesNotContain("SECOND_FACTOR_RESET Operator (tester)");
    }

    @Test
    void theFirstAdminWhosePasswordEndedGetsAnotherOne() {
        CommandLine.Ran added = terminal.run("workspace", "add", name, "--admin-email", email);
        jdbi.useHandle(h -> h.execute(
                "update app_user set temporary_until = now() - interval '1 hour' where workspace_id = ?",
                UUID.fromString(added.value("workspace"))));
        signIn(email, added.value("temporary password")).then().statusCode(401);
        CommandLine.Ran reset = terminal.run("user", "reset-password", name, email.toUpperCase());
        assertThat(reset.problems()).isEmpty();
        signIn(email, reset.value("temporary password"))
                .then()
                .statusCode(200)
                .body("duties[0]", equalTo("CHANGE_PASSWORD"));
        signIn(email, added.value("temporary password")).then().statusCode(401);
        assertThat(trail(added.value("workspace"))).contains("PASSWORD_RESET Operator (tester)");
    }

    @Test
    void aResetPasswordEndsSessionsInThatWorkspace() {
        TestWorkspace workspace = workspaces.create();
        SignedIn sales = workspace.sales();
        SignedIn admin = workspace.admin();
        CommandLine.Ran ran =
                terminal.run("user", "reset-password", workspace.id().toString(), sales.email());
        assertThat(ran.exitCode()).isZero();
        sales.request().get("/api/session").then().statusCode(401);
        admin.request().get("/api/session").then().statusCode(200);
        signIn(sales.email(), sales.password()).then().statusCode(401);
        admin.request()
                .body(Map.of("name", "Sam", "role", "SALES", "active", false))
                .put("/api/users/" + sales.userId())
                .then()
                .statusCode(200);
        CommandLine.Ran gone =
                terminal.run("user", "reset-password", workspace.id().toString(), sales.email());
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.problems()).contains("no access");
    }

    private static io.restassured.response.Response signIn(String email, String password) {
        return SignedIn.anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/api/session");
    }

    private static RequestSpecification byKey(String key) {
        return SignedIn.anonymous().header("Authorization", "Bearer " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "workspace", "workspace add", "workspace list extra", "keys", "-x"})
    void whatIsNoCommandIsToldWithHelp(String line) {
        CommandLine.Ran ran = terminal.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.answers()).isEmpty();
        assertThat(ran.problems()).contains("Usage: ledgerlink");
    }

    @Test
    void aMistypedCommandIsTold() {
        CommandLine.Ran ran = terminal.run("workspace", "renam", "a", "b");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.problems()).contains("renam", "Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "workspace --help", "workspace delete --help", "keys reencrypt --help"})
    void helpIsAnAnswer(String line) {
        CommandLine.Ran ran = terminal.run(line.split(" "));
        assertThat(ran.exitCode()).isZero();
        assertThat(String.join("\n", ran.answers())).contains("Usage: ledgerlink");
        assertThat(ran.problems()).isEmpty();
    }

    private List<String> trail(String workspace) {
        return jdbi.withHandle(h -> h.createQuery("select event || ' ' || actor_name from audit_event"
                        + " where workspace_id = :workspace order by occurred_at, id")
                .bind("workspace", UUID.fromString(workspace))
                .mapTo(String.class)
                .list());
    }
}
