package app.ledgerlink.matching;

import app.ledgerlink.customers.CustomerKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys by which the database says that two texts are the same; null where nothing can be compared. */
final class MatchKeys {

    private MatchKeys() {}

    private static final Field[] FIELDS = Field.values();

    enum Field {
        ACCOUNT,
        TAX,
        NAME,
        SKELETON,
        EMAIL,
        DOMAIN,
        PHONE
    }

    record Key(Field field, String text) {}

    /** @param texts of the fields, in their order; null where there is none */
    private static Stream<Key> keysOf(String... texts) {
        return IntStream.range(0, texts.length)
                .filter(i -> texts[i] != null)
                .mapToObj(i -> new Key(FIELDS[i], texts[i]));
    }

    record OfParty(
            UUID id,
            UUID connectionId,
            String matchAccount,
            String matchTax,
            String matchName,
            String matchSkeleton,
            String matchEmail,
            String matchDomain,
            List<String> matchPhones,
            List<UUID> notCustomers) {

        /** What a customer may share with it. */
        Stream<Key> keys() {
            return Stream.concat(
                    keysOf(matchAccount, matchTax, matchName, matchSkeleton, matchEmail, matchDomain),
                    matchPhones.stream().map(phone -> new Key(Field.PHONE, phone)));
        }

        /**
         * @param sameBooks whether the customer is another party of these books already
         * @param created whether that other party was created there from here
         */
        Likeness to(OfCustomer c, boolean sameBooks, boolean created) {
            return new Likeness(
                    id,
                    c.kind,
                    c.id,
                    same(matchAccount, c.matchAccount),
                    same(matchTax, c.matchTax),
                    same(matchName, c.matchName),
                    similar(matchName, c.matchName) || same(matchSkeleton, c.matchSkeleton) && sameDigits(c),
                    same(matchEmail, c.matchEmail),
                    same(matchDomain, c.matchDomain),
                    c.matchPhone != null && matchPhones.contains(c.matchPhone),
                    matchTax != null && c.matchTax != null && !matchTax.equals(c.matchTax),
                    sameBooks,
                    created);
        }

        private boolean sameDigits(OfCustomer c) {
            return Objects.equals(digits(matchName), digits(c.matchName));
        }
    }

    record OfCustomer(
            CustomerKind kind,
            UUID id,
            String matchAccount,
            String matchTax,
            String matchName,
            String matchSkeleton,
            String matchEmail,
            String matchDomain,
            String matchPhone) {

        Stream<Key> keys() {
            return Stream.concat(
                    keysOf(matchAccount, matchTax, matchName, matchSkeleton, matchEmail, matchDomain),
                    matchPhone == null ? Stream.empty() : Stream.of(new Key(Field.PHONE, matchPhone)));
        }
    }

    /** Whether most groups of three letters are the same; names like "store 1" and "store 2" are not similar. */
    static boolean similar(String one, String other) {
        if (one == null || other == null || !digits(one).equals(digits(other))) {
            return false;
        }
        Set<String> ones = trigrams(one);
        Set<String> others = trigrams(other);
        long common = ones.stream().filter(others::contains).count();
        return 10 * common >= 6 * (ones.size() + others.size() - common);
    }

    private static Set<String> trigrams(String name) {
        return Stream.of(name.split(" "))
                .map(word -> "  " + word + " ")
                .flatMap(word -> IntStream.range(0, word.length() - 2).mapToObj(i -> word.substring(i, i + 3)))
                .collect(Collectors.toSet());
    }

    private static String digits(String name) {
        return name.chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean same(String one, String other) {
        return one != null && one.equals(other);
    }
}
