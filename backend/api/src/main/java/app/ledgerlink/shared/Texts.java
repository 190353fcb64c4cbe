package app.ledgerlink.shared;

import java.util.regex.Pattern;

/** Texts from outside as everything behind can hold them. */
public final class Texts {

    private static final Pattern HALF_A_CHARACTER = Pattern.compile("[\\ud800-\\udfff]");

    private Texts() {}

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
