package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of security requirements names tests as evidence; a test that is renamed or deleted takes its row with it. */
class AsvsTableTest {

    private static final Path TABLE = Path.of("../docs/asvs.md");
    private static final List<Path> TESTS = List.of(
            Path.of("src/test"),
            Path.of("../local/src/test"),
            Path.of("../../frontend/src"),
            Path.of("../../frontend/e2e"));
    private static final Pattern TEST = Pattern.compile("`(\\w+Test|[\\w-]+\\.(?:test|e2e)\\.tsx?)`");

    @Test
    void everyTestThatTheTableNamesExists() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(TABLE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = new TreeSet<>();
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                        .forEach(existing::add);
            }
        }
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(existing).containsAll(named);
    }
}
