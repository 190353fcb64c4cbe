package app.ledgerlink.xero.write;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The part of a name that similar names share: without legal forms at the end and a leading "The", as the matching of
 * names leaves them out, but else to the letter, as Xero compares letters.
 */
@Singleton
class NameCore {

    private static final int FEWEST_LETTERS = 3;

    private final Jdbi jdbi;

    NameCore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty where it would be too short to say anything. */
    Optional<String> of(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select part from unnest(:parts) part where match_name(part) = match_name(:name)"
                                        + " order by length(part) limit 1")
                        .bindArray("parts", String.class, parts(name))
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne())
                .filter(part ->
                        part.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST_LETTERS);
    }

    /** Its first words, with and without the very first. */
    private static List<String> parts(String name) {
        String[] words = name.strip().split("\\s+");
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < Math.min(2, words.length); first++) {
            for (int end = first + 1; end <= words.length; end++) {
                String part = String.join(" ", List.of(words).subList(first, end));
                parts.add(part.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
            }
        }
        return parts;
    }
}
