package app.ledgerlink.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL as it is written: a text in Java, or a file beside a class.
 *
 * @param room the package below app.ledgerlink that it belongs to
 * @param file its name
 * @param text with what stands between texts that are glued left out
 */
record SqlText(String room, String file, String text) {

    static final Path JAVA = Path.of("src/main/java/app/ledgerlink");
    static final Path FILES = Path.of("src/main/resources/app/ledgerlink");

    private static final Pattern LITERAL = Pattern.compile(
            "(?s)\"\"\"\n(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'|//[^\n]*|/\\*.*?\\*/");

    /** Every text of the application, whether it is SQL or not. */
    static List<SqlText> all() {
        List<SqlText> all = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            for (Matcher literal = LITERAL.matcher(read(file)); literal.find(); ) {
                String text = literal.group(1) != null ? literal.group(1) : literal.group(2);
                if (text != null) {
                    all.add(of(JAVA, file, text));
                }
            }
        }
        files(FILES, ".sql").forEach(file -> all.add(of(FILES, file, read(file).replaceAll("--[^\n]*", ""))));
        return all;
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlText of(Path root, Path file, String text) {
        Path inside = root.relativize(file);
        String room = inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
        return new SqlText(room, inside.getFileName().toString(), text);
    }
}
