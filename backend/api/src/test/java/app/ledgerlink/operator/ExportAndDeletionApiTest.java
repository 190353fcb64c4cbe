package app.ledgerlink.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.EveryTable;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two filled workspaces: what is exported and deleted is all of the one, and nothing of the other. */
@QuarkusTest
class ExportAndDeletionApiTest {

    private static final String SECRET = "bcrypt-of-";

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    @Inject
    CommandLine terminal;

    @Inject
    ObjectMapper json;

    private final String marker = "planted-" + UUID.randomUUID();
    private final String otherMarker = "planted-" + UUID.randomUUID();
    private UUID mine;
    private UUID other;

    @BeforeEach
    void fill() {
        mine = filled(marker);
        other = filled(otherMarker);
    }

    private UUID filled(String with) {
        TestWorkspace workspace = workspaces.create();
        Kiwi.in(workspace, books);
        workspace
                .admin()
                .request()
                .body(Map.of("lastName", with, "email", with + "@firm.example"))
                .post("/api/contacts")
                .then()
                .statusCode(201);
        // no worker takes up what is planted
        terminal.run("workspace", "suspend", workspace.id().toString());
        PlantedRows.plant(jdbi, workspace.id(), with);
        jdbi.useHandle(h -> {
            h.execute("update workspace set name = ? where id = ?", with, workspace.id());
            h.execute("update app_user set password_hash = ? where workspace_id = ?", SECRET + with, workspace.id());
            h.execute(
                    "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " values ('planted', ?, '2099-01-01', false, 1)",
                    workspace.id() + ":" + UUID.randomUUID());
            h.execute("insert into call_budget (organisation, window_started_at, used) values (?, now(), 1)", with);
        });
        return workspace.id();
    }

    @Test
    void anExportHoldsEveryRowOfTheWorkspaceAndNoSecret() throws Exception {
        CommandLine.Ran ran = terminal.run("workspace", "export", mine.toString());
        assertThat(ran.problems()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        JsonNode head = json.readTree(ran.answers().get(0)).path("export");
        assertThat(head.path("workspace").asText()).isEqualTo(mine.toString());
        assertThat(head.path("leftOut").path("app_user").toString()).contains("password_hash");
        assertThat(head.path("leftOut").path("token_set").toString()).contains("access_token", "refresh_token");
        JsonNode end = json.readTree(ran.answers().get(ran.answers().size() - 1));
        Map<String, Long> rows = rows();
        for (Map.Entry<String, Long> table : rows.entrySet()) {
            long written = ran.answers().stream()
                    .filter(line -> line.startsWith("{\"table\" : \"" + table.getKey() + "\","))
                    .count();
            assertThat(written).as(table.getKey()).isPositive().isEqualTo(table.getValue());
            assertThat(end.path("end").path(table.getKey()).asLong())
                    .as(table.getKey())
                    .isEqualTo(table.getValue());
        }
        assertThat(end.path("rows").asInt()).isEqualTo(ran.answers().size() - 2);
        String all = String.join("\n", ran.answers());
        assertThat(all)
                .contains(marker + "@firm.example")
                .doesNotContain(SECRET)
                .doesNotContain(HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(otherMarker)
                .doesNotContain(other.toString());
        assertThat(lines(ran.answers(), "sales_document"))
                .as("amounts as exact as they are kept")
                .anyMatch(line -> line.contains("\"total\":230.0000"));
    }

    @Test
    void anExportTellsNothingOfThePersonsOtherWorkspaces() {
        String email = "both-" + UUID.randomUUID() + "@firm.example";
        String first =
                terminal.run("workspace", "add", "A", "--admin-email", email).value("workspace");
        String second =
                terminal.run("workspace", "add", "B", "--admin-email", email).value("workspace");
        jdbi.useHandle(h -> joinInTheTable(h, UUID.fromString(second), UUID.fromString(first)));
        List<String> told = lines(terminal.run("workspace", "export", second).answers(), "app_user");
        List<String> alone = lines(terminal.run("workspace", "export", first).answers(), "app_user");
        assertThat(told)
                .singleElement()
                .asString()
                .contains("\"email\":\"" + email + "\"")
                .doesNotContain(first, "elsewhere", "sign_in_email", "joined_", "person_");
        assertThat(shape(told)).isEqualTo(shape(alone));
    }

    /** As one who has both passwords does. */
    private static void joinInTheTable(Handle handle, UUID joined, UUID opener) {
        handle.execute(
                "update app_user set person_id = cast(? as uuid), person_mark = md5(password_hash)"
                        + " where workspace_id in (?, ?)",
                UUID.randomUUID(),
                joined,
                opener);
    }

    private static String shape(List<String> rows) {
        return String.join("\n", rows).replaceAll("\"[0-9a-fT:.+-]{16,}\"", "#").replaceAll("[0-9a-f-]{32,36}", "#");
    }

    @Test
    void anExportedFileIsForItsOwnerAndHasItsNameOnceItIsWhole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("export.jsonl");
        CommandLine.Ran ran = terminal.run("workspace", "export", mine.toString(), "-o", file.toString());
        assertThat(ran.problems()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file)).last().asString().startsWith("{\"end\"");
        assertThat(Files.list(folder)).containsExactly(file);
        byte[] whole = Files.readAllBytes(file);
        assertThat(terminal.run("workspace", "export", mine.toString(), "-o", file.toString())
                        .problems())
                .contains("exists");
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void anExportThatIsCutOffLeavesNoFile(@TempDir Path folder) {
        Path file = folder.resolve("export.jsonl");
        assertThatThrownBy(() -> new ExportFile(file).write(lines -> {
                    lines.println("{}");
                    throw new OperatorProblem("cut off");
                }))
                .hasMessage("cut off");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDeletionThatFailsTellsThatTheWorkspaceIsSuspended() {
        String id = terminal.run("workspace", "add", marker, "--admin-email", marker + "@firm.example")
                .value("workspace");
        jdbi.useHandle(h -> {
            h.execute("create function keep_for_test() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'kept'; end $$");
            h.execute("create trigger keep_for_test before delete on app_user for each row"
                    + " when (old.workspace_id = '" + id + "') execute function keep_for_test()");
        });
        try {
            CommandLine.Ran ran = terminal.run("workspace", "delete", id, "--confirm", marker);
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.problems()).contains("not deleted", "SQL state P0001", "suspended now", "resume");
            assertThat(ran.log()).isEmpty();
            assertThat(terminal.run("workspace", "list").answers())
                    .anyMatch(line -> line.startsWith(id + "\tsuspended\t1 user"));
        } finally {
            jdbi.useHandle(h -> {
                h.execute("drop trigger keep_for_test on app_user");
                h.execute("drop function keep_for_test()");
            });
        }
    }

    private static List<String> lines(List<String> all, String table) {
        return all.stream()
                .filter(line -> line.startsWith("{\"table\" : \"" + table + "\","))
                .toList();
    }

    @Test
    void aDeletionLeavesNothingOfTheOneAndAllOfTheOther() {
        Map<String, String> before = content(other);
        Map<String, Long> rows = rows();
        CommandLine.Ran ran = terminal.run("workspace", "delete", mine.toString(), "--confirm", marker);
        assertThat(ran.problems()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        rows.forEach((table, count) -> assertThat(ran.answers()).contains(count + "\t" + table));
        assertThat(ran.log())
                .as("the trail is gone with it")
                .singleElement()
                .asString()
                .contains(mine.toString());
        assertThat(ran.log().get(0)).doesNotContain(marker);
        assertThat(ran.answers()).contains("1\tworkspace", "1\tscheduled_tasks", "1\tcall_budget");
        assertThat(EveryTable.holding(jdbi, mine.toString())).isEmpty();
        assertThat(EveryTable.holding(jdbi, marker)).isEmpty();
        assertThat(EveryTable.holding(jdbi, HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(content(other)).isEqualTo(before);
        assertThat(EveryTable.holding(jdbi, otherMarker))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(terminal.run("workspace", "export", mine.toString()).exitCode())
                .isEqualTo(1);
    }

    @Test
    void nothingIsDeletedUntilTheNameIsRepeated() {
        Map<String, String> before = content(mine);
        CommandLine.Ran ran = terminal.run("workspace", "delete", mine.toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.answers()).isEmpty();
        assertThat(ran.problems()).contains("Nothing was deleted", "--confirm \"" + marker + "\"");
        assertThat(terminal.run("workspace", "delete", mine.toString(), "--confirm", otherMarker)
                        .exitCode())
                .isEqualTo(1);
        assertThat(content(mine)).isEqualTo(before);
    }

    @Test
    void theTrailIsStillNeverChanged() {
        for (String change : List.of("delete from audit_event", "update audit_event set actor_name = 'x'")) {
            assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(change + " where workspace_id = ?", mine)))
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> jdbi.useTransaction(h -> {
                    h.execute("set local ledgerlink.audit_erasure = 'on'");
                    h.execute("truncate audit_event");
                }))
                .hasMessageContaining("never changed");
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        jdbi.useHandle(h -> WorkspaceTables.childrenFirst(h)
                .forEach(table -> rows.put(
                        table,
                        h.createQuery("select count(*) from " + table + " where workspace_id = :workspace")
                                .bind("workspace", mine)
                                .mapTo(long.class)
                                .one())));
        assertThat(rows).hasSizeGreaterThan(28).doesNotContainValue(0L);
        return rows;
    }

    /** Every row of a workspace, byte by byte. */
    private Map<String, String> content(UUID workspace) {
        Map<String, String> content = new LinkedHashMap<>();
        jdbi.useHandle(h -> WorkspaceTables.childrenFirst(h)
                .forEach(table -> content.put(
                        table,
                        h.createQuery("select count(*) || md5(string_agg(t::text, ',' order by t::text)) from " + table
                                        + " t where workspace_id = :workspace")
                                .bind("workspace", workspace)
                                .mapTo(String.class)
                                .one())));
        return content;
    }
}
