package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.xerostandin.books.Balances;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFlowTest {
    @TempDir
    Path folder;

    @Test
    void comesBackWithBooksGrantsAndClock() throws Exception {
        var options = Options.forTest("demo", Visitor.REDIRECT).withData(folder);
        String before;
        String refresh;
        String figures;
        try (var standin = XeroStandin.start(options)) {
            var visitor = new Visitor(standin).login(standin);
            refresh = visitor.refreshToken();
            visitor.send("PUT", "Contacts", "{\"Contacts\":[{\"Name\":\"Kept Over Night\"}]}");
            standin.control().advance(Duration.ofMinutes(3));
            before = visitor.get("/connections").body();
            figures = figures(standin);
        }
        try (var standin = XeroStandin.start(options)) {
            var visitor = new Visitor(standin);
            visitor.tenant(
                    standin.control().shelf().all().get(0).organisation().id().toString());
            var tokens = visitor.refresh(refresh);
            visitor.as(tokens.path("access_token").asText());
            assertThat(visitor.get("/connections").body()).isEqualTo(before);
            assertThat(visitor.json("Contacts?page=1&searchTerm=Kept%20Over").path("Contacts"))
                    .hasSize(1);
            assertThat(standin.control().clock().ahead()).isEqualTo(Duration.ofMinutes(3));
            assertThat(figures(standin)).isEqualTo(figures);
        }
    }

    @Test
    void givesNoIdAgainAfterRestarts() {
        var options = Options.forTest("empty").withData(folder);
        var given = new HashSet<UUID>();
        for (int start = 0; start < 3; start++) {
            try (var standin = XeroStandin.start(options)) {
                assertThat(given.add(standin.control().shelf().newId())).isTrue();
            }
        }
    }

    @Test
    void saysWhichFileIsBroken() throws Exception {
        Files.writeString(folder.resolve("xero-standin.json.gz"), "not gzip");
        assertThatThrownBy(() -> XeroStandin.start(Options.forTest("empty").withData(folder)))
                .hasMessageContaining("xero-standin.json.gz")
                .hasMessageContaining("delete it");
    }

    private static String figures(XeroStandin standin) {
        var books = standin.control().shelf().all().get(0);
        return Balances.receivables(books).toString();
    }
}
