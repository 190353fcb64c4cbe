package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class SafeLogTest {

    private static final String FORGED = "\n2026-11-30 15:00:00,000 INFO  [io.quarkus] (main) FORGED";

    @Test
    void nothingThatIsSentBeginsALine() {
        String line = logged("Contact a" + FORGED + "\r\u0000\u001b[31m\u0085\u2028\u202e\t", null);
        assertThat(line.stripTrailing())
                .isEqualTo("Contact a\\n2026-11-30 15:00:00,000 INFO  [io.quarkus] (main) FORGED"
                        + "\\r\\u0000\\u001b[31m\\u0085\\u2028\\u202e\\t");
    }

    @Test
    void norDoesTheMessageOfAFailureOrOfItsCauses() {
        Exception inner = new IllegalArgumentException("inner" + FORGED);
        Exception outer = new IllegalStateException("outer" + FORGED, inner);
        outer.addSuppressed(new RuntimeException("suppressed" + FORGED));
        String text = logged("It failed", outer);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("2026"));
        assertThat(text)
                .contains(
                        "java.lang.IllegalStateException: outer\\n2026",
                        "Caused by: java.lang.IllegalArgumentException: inner\\n2026",
                        "Suppressed: java.lang.RuntimeException: suppressed\\n2026",
                        "at app.ledgerlink.shared.SafeLogTest");
    }

    @Test
    void aFailureThatIsItsOwnCauseEnds() {
        Exception outer = new IllegalStateException("outer");
        outer.initCause(new IllegalStateException("inner", outer));
        assertThat(logged("It failed", outer)).contains("outer", "inner");
    }

    @Test
    void tellsNobodysAddressAndNoSearch() {
        assertThat(logged("Sign-in of aroha.tui@kiwi.example at /api/customers?q=Aroha%20Tui ended", null))
                .contains("…@…", "/api/customers?…", "ended")
                .doesNotContainIgnoringCase("aroha");
    }

    @Test
    void tellsNoValueThatADatabaseOrAReaderQuotes() {
        String text = logged(
                "It failed",
                new RuntimeException(
                        "ERROR: duplicate key\n  Detail: Key (workspace_id, name)=(1, Aroha Tui) already exists."
                                + " [statement:\"insert\", arguments:{positional:{0:$2a$10$Aroha}}]",
                        new SQLException("Failing row contains (1, Aroha Tui, 021 555)")));
        assertThat(text)
                .contains("duplicate key", "already exists", "Failing row")
                .doesNotContain("Aroha", "021 555");
        assertThat(logged("It failed", new NumberFormatException("For input string: \"Aroha Tui\"")))
                .contains("For input string")
                .doesNotContain("Aroha");
        assertThat(logged("It failed", new IllegalArgumentException("Text 'Aroha Tui' could not be parsed at index 0")))
                .contains("could not be parsed")
                .doesNotContain("Aroha");
    }

    @Test
    void whatIsVeryLongTakesNoLongTimeAndEndsInNothingPersonal() {
        String rest = "Aroha Tui".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(logged("a".repeat(500_000), null)).hasSizeLessThan(10_000);
            assertThat(logged("/".repeat(500_000), null)).hasSizeLessThan(10_000);
            assertThat(logged("It failed", new IllegalArgumentException("“".repeat(500_000))))
                    .contains("It failed");
            assertThat(logged("Key (name)=(" + rest, null)).doesNotContain("Aroha");
            assertThat(logged("It failed", new IllegalArgumentException("Text '" + rest + "' is no date")))
                    .doesNotContain("Aroha");
        });
    }

    @Test
    void whatTheProductSaysItselfStays() {
        String text = "Run 0193/7c of “Harbour Books” isn't done: 3 of 5, see https://x.example/a#b";
        assertThat(logged(text, null).stripTrailing()).isEqualTo(text);
        assertThat(logged("It failed", new NullPointerException("Cannot invoke \"String.length()\"")))
                .contains("Cannot invoke \"String.length()\"");
    }

    private static String logged(String message, Throwable thrown) {
        ExtLogRecord line = new ExtLogRecord(Level.WARNING, message, SafeLogTest.class.getName());
        line.setThrown(thrown);
        assertThat(new SafeLog().isLoggable(line)).isTrue();
        return new PatternFormatter("%s%e%n").format(line);
    }
}
