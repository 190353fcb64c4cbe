package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup as README tells to make it, of a database that the product filled, restored as README tells to. */
class RestoredBackupFlowTest {

    private static final List<String> FIGURES =
            List.of("/customers?size=200", "/receivables", "/audit-events?size=200");

    @TempDir
    Path temp;

    @Test
    void everyRowComesBackAndTheProductGoesOnWithIt() throws Exception {
        Settings settings = Packaged.settings("demo");
        try (ServerWithTools server = ServerWithTools.start();
                DataFolder data = DataFolder.open(temp.resolve("data"));
                Child standin = Programs.standin(settings, data)) {
            standin.awaitReady();
            server.run("createdb", "ledgerlink");
            Map<String, JsonNode> figures;
            Browser browser = new Browser(settings);
            String connection;
            try (Child product = Programs.product(settings, data, server.jdbcUrl("ledgerlink"))) {
                product.awaitReady();
                browser.signIn();
                connection = fill(browser);
                figures = figures(browser);
            }

            server.run("pg_dump", "--format=custom", "--file=ledgerlink.dump", "ledgerlink");
            server.run("createdb", "restored");
            server.run("pg_restore", "--exit-on-error", "--no-owner", "--dbname=restored", "ledgerlink.dump");
            server.run("vacuumdb", "--analyze-only", "--dbname=restored");

            Map<String, String> before = tables(server.jdbcUrl("ledgerlink"));
            assertThat(tables(server.jdbcUrl("restored"))).isEqualTo(before);
            assertThat(before)
                    .hasSizeGreaterThan(30)
                    .doesNotContainValue("0 rows of company")
                    .doesNotContainValue("0 rows of contact")
                    .doesNotContainValue("0 rows of ledger_contact")
                    .doesNotContainValue("0 rows of sales_document_line")
                    .doesNotContainValue("0 rows of audit_event");
            try (Child product = Programs.product(settings, data, server.jdbcUrl("restored"))) {
                product.awaitReady();
                assertThat(figures(browser)).isEqualTo(figures);
                sync(browser, connection);
            }
        }
    }

    /** @return the connection */
    private static String fill(Browser browser) {
        Map<String, String> address = Map.of("line1", "1 Quay St", "city", "Nelson", "country", "New Zealand");
        String company = browser.post(
                        "/companies",
                        Map.of(
                                "name", "Café Müller & Söhne Ltd.",
                                "email", "office@mueller.example",
                                "phone", "+64 9 123 4567",
                                "billingAddress", address))
                .at("/id")
                .asText();
        browser.post("/contacts", Map.of("firstName", "Zoë", "lastName", "O’Brien", "companyId", company));
        browser.post("/api-keys", Map.of("name", "Warehouse", "scope", "READ"));
        String connection = browser.connect();
        sync(browser, connection);
        browser.post("/customers/" + company + "/xero-contact", Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> browser.read("/customers/" + company + "/xero-contacts")
                        .toString()
                        .contains("\"LINKED\""));
        return connection;
    }

    private static void sync(Browser browser, String connection) {
        String run = browser.post("/connections/" + connection + "/sync-runs", Map.of())
                .at("/id")
                .asText();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        browser.read("/sync-runs/" + run).at("/state").asText().startsWith("SUCCEEDED"));
    }

    private static Map<String, JsonNode> figures(Browser browser) {
        Map<String, JsonNode> figures = new TreeMap<>();
        FIGURES.forEach(path -> figures.put(path, browser.read(path)));
        return figures;
    }

    /** By table: how many rows there are, and a checksum of all of them with every column. */
    private static Map<String, String> tables(String jdbcUrl) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet names = connection
                        .createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (names.next()) {
                String table = names.getString(1);
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' rows of %1$s' || coalesce(' ' || md5(string_agg(t.*::text, ',' order by t.*::text collate \"C\")), '') from %1$s t"
                                .formatted(table))) {
                    row.next();
                    tables.put(table, row.getString(1));
                }
            }
        }
        return tables;
    }
}
