package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as it is packaged, killed after Xero created a contact and before the product heard of it. */
class KilledMidWriteFlowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temp;

    @Test
    void aContactIsCreatedOnceThoughTheProductDiedBeforeTheAnswer() throws Exception {
        Settings settings = Packaged.settings("empty");
        try (DataFolder data = DataFolder.open(temp.resolve("data"));
                Child standin = Programs.standin(settings, data);
                Database database = Database.start(data, settings.databasePort())) {
            standin.awaitReady();
            Child product = Programs.product(settings, data, database);
            try {
                product.awaitReady();
                Browser browser = new Browser(settings);
                browser.signIn();
                browser.connect();
                String company = browser.post("/companies", Map.of("name", "Harbour Rowing Club"))
                        .at("/id")
                        .asText();
                browser.tellStandin(
                        "faults",
                        Map.of("kind", "slow", "path", "Contacts", "method", "PUT", "times", 1, "millis", 60_000));
                CompletableFuture<Void> press = CompletableFuture.runAsync(
                        () -> browser.post("/customers/" + company + "/xero-contact", Map.of()));
                await().atMost(PATIENCE).until(() -> browser.contactsInStandin() == 1);
                Packaged.kill(data);
                assertThat(press).failsWithin(PATIENCE);
                assertThat(Packaged.single(database, "select state from contact_creation"))
                        .isEqualTo("SENDING");
                // The dead worker's lease, which takes minutes to end.
                Packaged.single(database, "update contact_creation set due_at = requested_at returning state");

                product = Programs.product(settings, data, database);
                product.awaitReady();
                await().atMost(PATIENCE)
                        .until(() -> "LINKED"
                                .equals(creation(browser, company).at("/state").asText()));
                assertThat(browser.contactsInStandin()).isEqualTo(1);
                assertThat(Packaged.single(database, "select customer_id from ledger_contact"))
                        .isEqualTo(company);
            } finally {
                product.close();
            }
        }
    }

    private static JsonNode creation(Browser browser, String customer) {
        return browser.read("/customers/" + customer + "/xero-contacts").at("/0/creation");
    }
}
