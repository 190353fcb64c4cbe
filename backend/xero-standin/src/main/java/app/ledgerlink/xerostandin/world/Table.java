package app.ledgerlink.xerostandin.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the word lists beside these classes: tab-separated, "#" starts a comment. */
final class Table {
    private Table() {}

    static List<String[]> rows(String name) {
        var file = Objects.requireNonNull(Table.class.getResourceAsStream(name + ".tsv"), name);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> words(String cell) {
        return List.of(cell.split(";", -1));
    }
}
