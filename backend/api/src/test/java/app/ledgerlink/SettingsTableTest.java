package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code .env.example} names every setting that the product, compose and the README know. */
class SettingsTableTest {

    private static final Pattern ASKED = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
    private static final Pattern TOLD = Pattern.compile("`((?:LEDGERLINK|XERO|POSTGRES|QUARKUS)_[A-Z_]+)(?:=[^`]*)?`");
    private static final Pattern GIVEN = Pattern.compile("(?m)^(?:# )?([A-Z][A-Z_]+)=");

    /** A folder of programs for a test; what the local run tells the product by itself. */
    private static final Set<String> OF_TESTS_AND_THE_LOCAL_RUN =
            Set.of("POSTGRES_BIN", "LEDGERLINK_DEMO_ADMIN_PASSWORD", "LEDGERLINK_DEMO_SALES_PASSWORD");

    @Test
    void everySettingIsInTheExample() throws IOException {
        Set<String> known = found(ASKED, "src/main/resources/application.properties");
        known.addAll(found(ASKED, "../../docker-compose.yml"));
        known.addAll(found(TOLD, "../../README.md"));
        known.removeAll(OF_TESTS_AND_THE_LOCAL_RUN);
        assertThat(known).hasSizeGreaterThan(30);
        assertThat(found(GIVEN, "../../.env.example")).containsAll(known);
    }

    /** Spans leave the machine: whoever runs it decides that they do. */
    @Test
    void tracesAreOffUntilSomebodySwitchesThemOn() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        assertThat(settings)
                .containsEntry("quarkus.otel.sdk.disabled", "true")
                .containsEntry("quarkus.otel.instrument.rest", "false")
                .containsEntry("quarkus.otel.instrument.vertx-http", "false")
                .doesNotContainKeys("%prod.quarkus.otel.sdk.disabled", "%dev.quarkus.otel.sdk.disabled");
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
