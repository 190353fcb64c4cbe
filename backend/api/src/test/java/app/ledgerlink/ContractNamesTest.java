package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two types of one simple name are told apart by a number, which moves with every new class: each needs its own name. */
class ContractNamesTest {

    private static final Pattern SCHEMA = Pattern.compile("^    ([A-Za-z0-9]+):$");

    @Test
    void noSchemaIsNamedByCounting() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../openapi/openapi.yaml"));
        List<String> names = lines.subList(lines.indexOf("  schemas:") + 1, lines.size()).stream()
                .map(SCHEMA::matcher)
                .filter(m -> m.matches())
                .map(m -> m.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(names).noneMatch(name -> name.matches(".*\\d"));
    }
}
