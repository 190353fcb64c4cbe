package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build before this one and this one, on one database at once: what README promises under "Upgrade". Run by
 * {@code make check-upgrade}, which builds the earlier one and says where it lies; too slow for every test run.
 */
class RollingUpgradeCheck {

    private static final Path BEFORE = Path.of(System.getProperty("ledgerlink.before", "."));
    private static final Path NOW = Path.of(System.getProperty("ledgerlink.backend"));
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final List<String> PAGES = List.of(
            "/customers?size=200",
            "/receivables",
            "/sales-documents",
            "/items",
            "/ledger-contacts",
            "/sync-log",
            "/audit-events",
            "/connections",
            "/users",
            "/search?q=ltd");

    /** So unlike that none is taken for another. */
    private static final List<String> CUSTOMERS = List.of(
            "Harbour Rowing Club", "Zanzibar Textile Import", "Quokka Engineering", "Umbrella Museum of Düsseldorf");

    @TempDir
    Path temp;

    @Test
    void bothWorkOnOneDatabase() throws Exception {
        Settings settings = Packaged.settings("demo");
        Settings other = withPort(settings, Packaged.freePort());
        try (DataFolder data = DataFolder.open(temp.resolve("before"));
                DataFolder otherData = DataFolder.open(temp.resolve("now"));
                Child standin = Programs.standin(settings, data);
                Database database = Database.start(data, settings.databasePort())) {
            standin.awaitReady();
            data.secretKeys();
            Files.copy(data.path("secret-keys"), otherData.path("secret-keys"));
            Files.copy(data.path("database-password"), otherData.path("database-password"));
            Node before = new Node(settings, data, BEFORE);
            Node now = new Node(other, otherData, NOW);
            try {
                before.start(database);
                String connection = before.browser.connect();
                before.sync(connection);

                now.start(database);
                agree(before, now, connection);
                for (String customer : CUSTOMERS) {
                    boolean even = CUSTOMERS.indexOf(customer) % 2 == 0;
                    Node one = even ? before : now;
                    before.browser.tellStandin("beat", Map.of());
                    one.sync(connection);
                    change(one, even ? now : before, customer);
                    agree(before, now, connection);
                }

                takesOver(before, now, database, connection);
                takesOver(now, before, database, connection);
                agree(before, now, connection);
                assertThat(now.browser
                                .read("/connections/" + connection + "/reconciliation/differences")
                                .at("/total")
                                .asInt())
                        .isZero();
            } finally {
                now.close();
                before.close();
            }
        }
    }

    /** A customer that one node enters, the other changes, and the first creates in the books. */
    private static void change(Node one, Node other, String name) {
        JsonNode entered = one.browser.post("/companies", Map.of("name", name));
        String id = entered.at("/id").asText();
        assertThat(other.browser.read("/companies/" + id).at("/name").asText()).isEqualTo(name);
        other.browser.post("/contacts", Map.of("firstName", "Zoë", "lastName", "O’Brien", "companyId", id));
        one.browser.post("/customers/" + id + "/xero-contact", Map.of());
        await().atMost(PATIENCE)
                .until(() -> other.browser
                        .read("/customers/" + id + "/xero-contacts")
                        .toString()
                        .contains("\"LINKED\""));
    }

    /** The node that works on a run is killed; the other one finishes it, and the first comes back. */
    private static void takesOver(Node dying, Node heir, Database database, String connection) throws Exception {
        heir.close();
        heir.browser.tellStandin("faults", Map.of("kind", "slow", "path", "Contacts", "times", 1, "millis", 10_000));
        String run = dying.run(connection);
        await().atMost(PATIENCE)
                .until(() -> dying.browser
                        .read("/sync-runs/" + run)
                        .at("/state")
                        .asText()
                        .equals("RUNNING"));
        heir.start(database);
        Packaged.kill(dying.data);
        heir.awaitEnd(run);
        heir.browser.tellStandin("faults/clear", Map.of());
        dying.close();
        dying.start(database);
    }

    private static void agree(Node before, Node now, String connection) {
        for (String page : PAGES) {
            JsonNode one = before.browser.read(page);
            JsonNode two = now.browser.read(page);
            assertThat(two.at("/total")).as("total of " + page).isEqualTo(one.at("/total"));
            assertThat(two.at("/organisations/0/currencies"))
                    .as("sums of " + page)
                    .isEqualTo(one.at("/organisations/0/currencies"));
        }
        for (Node node : List.of(before, now)) {
            node.browser.read("/connections/" + connection + "/sync-settings");
            node.browser.read("/connections/" + connection + "/sync-runs");
            node.browser.read("/connections/" + connection + "/reconciliation");
            node.browser.read("/customers/"
                    + node.browser.read("/customers").at("/items/0/id").asText() + "/balance");
        }
    }

    private static Settings withPort(Settings settings, String port) throws IOException {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("LEDGERLINK_PORT", port);
        environment.put("LEDGERLINK_MANAGEMENT_PORT", Packaged.freePort());
        return Settings.of(environment);
    }

    /** One node of either build, and a person who is signed in there. */
    private static final class Node {

        private final Settings settings;
        private final DataFolder data;
        private final Path backend;
        private final Browser browser;
        private Child product;

        Node(Settings settings, DataFolder data, Path backend) {
            this.settings = settings;
            this.data = data;
            this.backend = backend;
            this.browser = new Browser(settings);
        }

        void start(Database database) {
            // The build before this one has its health at the port of the product.
            int healthPort = backend.equals(BEFORE) ? settings.port() : settings.managementPort();
            product = Programs.product(settings, data, database.jdbcUrl(), backend, healthPort);
            product.awaitReady();
            browser.signIn();
        }

        void sync(String connection) {
            awaitEnd(run(connection));
        }

        String run(String connection) {
            return browser.post("/connections/" + connection + "/sync-runs", Map.of())
                    .at("/id")
                    .asText();
        }

        void awaitEnd(String run) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                String state = browser.read("/sync-runs/" + run).at("/state").asText();
                assertThat(state).as("state of a run").isNotIn("FAILED", "CANCELLED");
                return state.startsWith("SUCCEEDED");
            });
        }

        void close() throws IOException {
            if (product != null) {
                product.close();
            }
        }
    }
}
