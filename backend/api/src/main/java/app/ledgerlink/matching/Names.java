package app.ledgerlink.matching;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names compared as people read them: case and spaces do not count. */
final class Names {

    private Names() {}

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String joined(String firstName, String lastName) {
        return Stream.of(firstName, lastName)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    static String normal(String text) {
        return text == null ? "" : text.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
