package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An accounting system's name comes from its own package, so that no sentence names the wrong one (docs/adr/0030). */
class SystemNamesTest {

    private static final Path MAIN = Path.of("src/main/java/app/ledgerlink");
    private static final Path STATEMENTS = Path.of("src/main/resources/app/ledgerlink");
    private static final Pattern NAME = Pattern.compile("\\bXero\\b");

    @Test
    void onlyXeroSaysXero() throws IOException {
        assertThat(said(MAIN, ".java")).isEmpty();
        assertThat(said(STATEMENTS, ".sql")).isEmpty();
    }

    private static List<String> said(Path root, String ending) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending))
                    .filter(f -> !f.startsWith(root.resolve("xero")))
                    .toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(m -> found.add(file.toString()));
            }
        }
        return found;
    }

    @Test
    void itIsLookedFor() throws IOException {
        assertThat(NAME.matcher(Files.readString(MAIN.resolve("xero/XeroGateway.java")))
                        .find())
                .isTrue();
    }
}
