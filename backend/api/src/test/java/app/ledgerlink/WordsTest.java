package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that the product can say, as it stands in the source: what is written anew is looked at as well. */
class WordsTest {

    private static final Path MAIN = Path.of("src/main/java/app/ledgerlink");

    /** The contract, the log and SQL speak to other readers. */
    private static final Pattern OTHER_READERS = Pattern.compile("(?s)\"\"\".*?\"\"\""
            + "|@(Operation|Schema|Parameter|Tag|OpenAPIDefinition|APIResponse\\w*)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\))*\\)"
            + "|\\bLOG\\.\\w+\\([^;]*;"
            + "|//[^\\n]*|/\\*.*?\\*/");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Details and messages that are one literal. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:ProblemException\\s*\\.(?:conflict|invalid)\\(\\s*\"[^\"]*\",|new Unreadable\\([^,;]+,|new LedgerTrouble\\.(?:Refused|ReconnectNeeded|MustWait)\\((?:[^,;\"]+|\"[^\"]*\"),|new LedgerTrouble\\.ReconnectNeeded\\()\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"\\s*\\)");

    record Said(String file, String text) {
        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    @Test
    void everythingIsLookedAt() throws IOException {
        assertThat(prose().count()).isGreaterThan(300);
        assertThat(wholes().count()).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource
    void prose(Said said) {
        assertThat(said.text()).doesNotContainPattern(Sentences.FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource
    void wholes(Said said) {
        Sentences.check(said.text());
    }

    static Stream<Said> prose() throws IOException {
        return texts(LITERAL)
                .filter(
                        s -> s.text().matches(".*[A-Za-z] [A-Za-z].*")
                                && !s.text()
                                        .matches(
                                                ".*\\b(select|where|from \\w+ |update \\w+ set|order by|is not null|insert)\\b.*"));
    }

    static Stream<Said> wholes() throws IOException {
        return texts(WHOLE);
    }

    private static Stream<Said> texts(Pattern pattern) throws IOException {
        List<Said> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher literals = pattern.matcher(
                        OTHER_READERS.matcher(Files.readString(file)).replaceAll(" "));
                while (literals.find()) {
                    texts.add(new Said(MAIN.relativize(file).toString(), literals.group(1)));
                }
            }
        }
        return texts.stream();
    }
}
