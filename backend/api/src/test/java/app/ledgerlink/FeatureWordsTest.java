package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.shared.TableOwners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** One word finds a feature everywhere: the table in DEVELOPING.md is held against what is there, both ways. */
class FeatureWordsTest {

    private static final Path HOUSE = Path.of("../..");
    private static final Path JAVA = Path.of("src/main/java/app/ledgerlink");
    private static final Path SCREENS = HOUSE.resolve("frontend/src");
    private static final Path BROWSER_TESTS = HOUSE.resolve("frontend/e2e");

    /** Features that one room of Java holds together: who may do what. */
    private static final Set<String> IN_IDENTITY = Set.of("users", "api-keys", "session");

    private static final int WORDS_OF_THE_GLOSSARY = 40;

    /** Rooms that own tables and are no feature of their own. */
    private static final Set<String> WITHOUT_SCREENS = Set.of("books", "xero", "web");

    record Feature(
            String word,
            String menu,
            String address,
            String screens,
            String tag,
            String java,
            String browser,
            String tables) {

        static Feature of(List<String> row) {
            assertThat(row).hasSize(8);
            return new Feature(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7));
        }

        boolean owns(String table) {
            return quoted(tables).stream()
                    .anyMatch(name -> name.endsWith("…")
                            ? table.startsWith(name.substring(0, name.length() - 1))
                            : table.equals(name));
        }

        List<String> menuEntries() {
            return menu.startsWith("(") ? List.of() : split(menu);
        }

        List<String> addresses() {
            return quoted(address);
        }

        List<String> packages() {
            return quoted(java);
        }
    }

    @Test
    void aFeatureIsFoundByItsWord() {
        SoftAssertions.assertSoftly(all -> features().forEach(f -> {
            all.assertThat(f.screens()).isEqualTo(f.word());
            all.assertThat(f.tag()).isEqualTo(f.word());
            all.assertThat(f.packages()).as(f.word()).contains(IN_IDENTITY.contains(f.word()) ? "identity" : f.word());
            all.assertThat(quoted(f.browser())).as(f.word()).allMatch(file -> file.equals(f.word() + ".e2e.ts"));
        }));
    }

    @Test
    void whatTheTableSaysIsThereAndNothingElse() {
        List<Feature> features = features();
        assertThat(names(SCREENS.resolve("features"), ""))
                .isEqualTo(set(features.stream().map(Feature::screens)));
        assertThat(names(BROWSER_TESTS, ".e2e.ts"))
                .isEqualTo(set(features.stream().flatMap(f -> quoted(f.browser()).stream())));
        assertThat(features)
                .allSatisfy(f -> assertThat(f.packages()).allMatch(p -> Files.isDirectory(JAVA.resolve(p))));

        String navigation = read(SCREENS.resolve("app/shell/navigation.ts"));
        assertThat(set(found("label: \"([^\"]+)\",\\s+icon", navigation)))
                .isEqualTo(set(features.stream().flatMap(f -> f.menuEntries().stream())));
        assertThat(set(found("fullPath: '([^']+?)/?'", read(SCREENS.resolve("route-tree.gen.ts")))))
                .containsAll(set(features.stream().flatMap(f -> f.addresses().stream())));
    }

    @Test
    void anOperationIsTaggedWithTheWordOfItsPackage() throws IOException {
        List<Feature> features = features();
        Set<String> tags = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(JAVA)) {
            for (Path resource :
                    sources.filter(f -> f.toString().endsWith("Resource.java")).toList()) {
                found("@Tag\\(name = \"([^\"]+)\"", read(resource)).forEach(tag -> {
                    tags.add(tag);
                    assertThat(features)
                            .as("%s is tagged %s", resource, tag)
                            .anyMatch(f -> f.tag().equals(tag)
                                    && f.packages()
                                            .contains(JAVA.relativize(resource)
                                                    .getName(0)
                                                    .toString()));
                });
            }
        }
        assertThat(tags).isEqualTo(set(features.stream().map(Feature::tag)));
    }

    @Test
    void aTableIsFoundByTheWordOfItsFeature() {
        List<Feature> features = features();
        TableOwners.OWNED.forEach((room, tables) -> {
            if (!WITHOUT_SCREENS.contains(room)) {
                assertThat(tables.split(" "))
                        .allSatisfy(table -> assertThat(features.stream().filter(f -> f.owns(table)))
                                .as(table)
                                .singleElement()
                                .satisfies(f -> assertThat(f.packages()).contains(room)));
            }
        });
        assertThat(set(features.stream().flatMap(f -> quoted(f.tables()).stream())))
                .as("tables that nobody has")
                .allMatch(name -> TableOwners.of().keySet().stream()
                        .anyMatch(table -> name.endsWith("…")
                                ? table.startsWith(name.substring(0, name.length() - 1))
                                : table.equals(name)));
    }

    @Test
    void everyRoomIsOnTheMap() {
        assertThat(set(found("…/ledgerlink/(\\w+) ", read(HOUSE.resolve("README.md")))))
                .isEqualTo(names(JAVA, ""));
    }

    @Test
    void theGlossaryIsShortAndNamesNothingTwice() {
        List<String> words =
                rows(section("## Glossary")).stream().map(row -> row.get(0)).toList();
        assertThat(words).hasSizeLessThanOrEqualTo(WORDS_OF_THE_GLOSSARY).doesNotHaveDuplicates();
    }

    private static List<Feature> features() {
        List<Feature> features = rows(section("## One word for each feature")).stream()
                .map(Feature::of)
                .toList();
        assertThat(features).hasSizeGreaterThan(10);
        return features;
    }

    private static String developing() {
        return read(HOUSE.resolve("DEVELOPING.md"));
    }

    private static String section(String heading) {
        String from = developing().split(Pattern.quote(heading + "\n"), 2)[1];
        return from.split("\n## ", 2)[0];
    }

    /** Cells of a table's rows, without its head. */
    private static List<List<String>> rows(String section) {
        List<List<String>> rows = section.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .collect(Collectors.toCollection(ArrayList::new));
        return rows.subList(2, rows.size());
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(", ")).toList();
    }

    private static List<String> quoted(String cell) {
        return found("`([^`]+)`", cell).toList();
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult m) -> m.group(1));
    }

    private static Set<String> set(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }

    /** What lies in a folder: folders where no ending is asked for. */
    private static Set<String> names(Path folder, String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return set(all.filter(f -> ending.isEmpty()
                            ? Files.isDirectory(f)
                            : f.toString().endsWith(ending))
                    .map(f -> f.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
