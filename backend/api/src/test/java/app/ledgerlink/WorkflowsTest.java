package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others wrote and CI runs is named by its hash: a tag can be moved. */
class WorkflowsTest {

    @Test
    void everyActionIsPinned() throws IOException {
        List<String> used;
        try (var files = Files.list(Path.of("../../.github/workflows"))) {
            used = files.flatMap(WorkflowsTest::lines)
                    .map(String::strip)
                    .filter(line -> line.matches("(- )?uses: .*"))
                    .toList();
        }
        assertThat(used)
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.matches("(- )?uses: [\\w./-]+@[0-9a-f]{40} # v\\d[\\d.]*"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
