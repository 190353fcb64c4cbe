package app.ledgerlink.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What is guessed first: common passwords, repetitions, rows of keys, and what is known of the user (NIST SP 800-63B, 5.1.1.2). */
final class WeakPasswords {

    private static final String PRODUCT = "ledgerlink";

    /** Rows that fingers run along; digits go round. */
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "azertyuiop");

    /** Fewer different characters than this make no password. */
    private static final int FEWEST_DIFFERENT = 5;

    /** What is repeated counts once; so short a part is tried out in no time. */
    private static final int SHORT = 8;

    private WeakPasswords() {}

    /**
     * @param email of whoever wants it; null when it is not known
     * @param name likewise
     * @return why a password is weak, or null when it is not known to be
     */
    static String objection(String password, String email, String name) {
        String small = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isOf(small, email, name)) {
            return "A password must not be your name, your e-mail address or the name of this product."
                    + " Choose a few words that say nothing of you.";
        }
        if (small.codePoints().distinct().count() < FEWEST_DIFFERENT || isRow(small) || isRepeated(small)) {
            return "This password repeats itself or follows a row of keys. Choose a few words that do not belong together.";
        }
        if (isCommon(small)) {
            return "This password is one that many people use. Choose a few words that do not belong together.";
        }
        return null;
    }

    /** As it is, and without the digits and signs around a word when the word is most of it. */
    private static boolean isCommon(String small) {
        String core = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return CommonPasswords.has(small) || (2 * core.length() >= small.length() && CommonPasswords.has(core));
    }

    /** The name, the address, a part of them or the product's name, with digits and signs around and between. */
    private static boolean isOf(String small, String email, String name) {
        String letters = letters(small);
        if (letters.isEmpty()) {
            return false;
        }
        String local = email == null ? null : email.replaceFirst("@.*", "");
        String domain = email == null ? null : email.replaceFirst(".*@", "");
        return Stream.concat(
                        Stream.of(PRODUCT, email, local, domain, name).filter(Objects::nonNull),
                        name == null ? Stream.empty() : Stream.of(name.split("\\s+")))
                .map(known -> letters(known.toLowerCase(Locale.ROOT)))
                .filter(known -> !known.isEmpty())
                .anyMatch(known -> letters.replace(known, "").isEmpty());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** A short or common part again and again. */
    private static boolean isRepeated(String small) {
        for (int part = 1; part <= small.length() / 2; part++) {
            String first = small.substring(0, part);
            boolean whole = first.repeat(small.length() / part + 1).startsWith(small);
            if (whole && (part < SHORT || isCommon(first))) {
                return true;
            }
        }
        return false;
    }

    /** Mostly steps from one key to its neighbour, forwards or backwards. */
    private static boolean isRow(String small) {
        int steps = 0;
        for (int i = 1; i < small.length(); i++) {
            String step = small.substring(i - 1, i + 1);
            String back = new StringBuilder(step).reverse().toString();
            if (step.charAt(0) == step.charAt(1) || ROWS.stream().anyMatch(r -> r.contains(step) || r.contains(back))) {
                steps++;
            }
        }
        return 4 * steps >= 3 * (small.length() - 1);
    }
}
