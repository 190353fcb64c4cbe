package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as it is packaged, killed with no chance to tidy up while it reads the books. */
class KilledMidRunFlowTest {

    /** What a run leaves behind, told by the books' own ids, so that two databases can be compared. */
    private static final List<String> LEFT_BEHIND = List.of(
            "select external_id || name || link_state from ledger_contact",
            "select external_id || status || total || open_amount from sales_document",
            "select d.external_id || l.position || l.line_amount from sales_document_line l"
                    + " join sales_document d on d.workspace_id = l.workspace_id and d.id = l.document_id",
            "select d.external_id || p.external_id || p.amount from payment p"
                    + " join sales_document d on d.workspace_id = p.workspace_id and d.id = p.document_id",
            "select kind || name from customer");

    @TempDir
    Path temp;

    @Test
    void aRunGoesOnAfterAKillAndLeavesTheSameRows() throws Exception {
        Settings settings = Packaged.settings("load-2000-6000");
        try (DataFolder undisturbed = DataFolder.open(temp.resolve("undisturbed"));
                DataFolder disturbed = DataFolder.open(temp.resolve("disturbed"));
                Child standin = Programs.standin(settings, undisturbed)) {
            standin.awaitReady();
            Map<String, String> expected = sync(settings, undisturbed, false);
            Map<String, String> actual = sync(settings, disturbed, true);

            assertThat(expected.values()).doesNotContain("0 rows");
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static Map<String, String> sync(Settings settings, DataFolder data, boolean kill) throws Exception {
        try (Database database = Database.start(data, settings.databasePort())) {
            Child product = Programs.product(settings, data, database);
            try {
                product.awaitReady();
                Browser browser = new Browser(settings);
                browser.signIn();
                String connection = browser.connect();
                browser.tellStandin("faults", Map.of("kind", "slow", "path", "Invoices", "times", 20, "millis", 300));
                String run = browser.post("/connections/" + connection + "/sync-runs", Map.of())
                        .at("/id")
                        .asText();
                if (kill) {
                    await().atMost(Duration.ofMinutes(2))
                            .pollInterval(Duration.ofMillis(50))
                            .until(() -> invoicesRead(browser.read("/sync-runs/" + run)) > 0);
                    Packaged.kill(data);
                    assertThat(count(database, "sales_document")).isPositive().isLessThan(6_000);
                    product = Programs.product(settings, data, database);
                    product.awaitReady();
                }
                await().atMost(Duration.ofMinutes(4))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> browser.read("/sync-runs/" + run)
                                .at("/state")
                                .asText()
                                .startsWith("SUCCEEDED"));
                return leftBehind(database);
            } finally {
                product.close();
            }
        }
    }

    private static long invoicesRead(JsonNode run) {
        for (JsonNode stream : run.at("/streams")) {
            if (stream.at("/stream").asText().equals("INVOICES")) {
                return stream.at("/processed").asLong();
            }
        }
        return 0;
    }

    private static Map<String, String> leftBehind(Database database) throws SQLException {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        for (String rows : LEFT_BEHIND) {
            fingerprints.put(
                    rows,
                    Packaged.single(
                            database,
                            "select count(*) || ' rows' || coalesce(' ' || md5(string_agg(r, ',' order by r collate \"C\")), '') from ("
                                    + rows + ") as t(r)"));
        }
        return fingerprints;
    }

    private static int count(Database database, String table) throws SQLException {
        return Integer.parseInt(Packaged.single(database, "select count(*) from " + table));
    }
}
