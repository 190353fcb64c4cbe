package app.ledgerlink.shared;

import java.util.regex.Pattern;

/**
 * Texts from outside as everything behind can hold them: what an accounting system sends is cleaned, what a caller sends
 * is refused.
 */
public final class Texts {

    private static final Pattern HALF_A_CHARACTER = Pattern.compile("[\\ud800-\\udfff]");

    /** What a caller is told whose text is not {@link #isWhole}. */
    static final String NOT_WHOLE = "There is a character in it that cannot be stored. Remove it and try again.";

    private Texts() {}

    /** Whether every character of it can be stored: no zero character, no half of a pair of surrogates. */
    public static boolean isWhole(String text) {
        return text.chars().noneMatch(Texts::isSuspicious)
                || text.indexOf('\0') < 0 && !HALF_A_CHARACTER.matcher(text).find();
    }

    /**
     * Without the zero character, which PostgreSQL refuses, and with U+FFFD for each half of a pair of surrogates that
     * stands alone, which no UTF-8 has; null stays null.
     */
    public static String storable(String text) {
        if (text == null || text.chars().noneMatch(Texts::isSuspicious)) {
            return text;
        }
        return HALF_A_CHARACTER.matcher(text.replace("\0", "")).replaceAll("\ufffd");
    }

    private static boolean isSuspicious(int unit) {
        return unit == 0 || unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE;
    }
}
