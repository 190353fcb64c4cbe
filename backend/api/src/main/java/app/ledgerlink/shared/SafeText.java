package app.ledgerlink.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way into the log: one line of it stays one line, and what people typed or are called stays out. */
final class SafeText {

    /** Control, format (direction of writing, zero width) and separator characters; a tab is one too. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final Pattern EMAIL =
            Pattern.compile("(?<![^\\s\"'<>(){}\\[\\],;:=@])[^\\s\"'<>(){}\\[\\],;:=@]++@[^\\s\"'<>(){}\\[\\],;:=@]+");

    /** Of an address: searches hold names. */
    private static final Pattern QUERY = Pattern.compile("(?<![^\\s?\"'])([^\\s?\"'/]*+/[^\\s?\"']*+)\\?[^\\s\"']+");

    /** Jdbi and PostgreSQL tell the values of a statement so. */
    private static final Pattern VALUES =
            Pattern.compile("(?s)(arguments:)\\{.*|(=)\\(.*?(?:\\)(?= |$)|\\z)|(row contains )\\(.*");

    private static final Pattern QUOTED =
            Pattern.compile("(?s)\"[^\"]*(?:\"|\\z)|“[^”]*(?:”|\\z)|(?<![\\p{L}\\p{N}])'[^']*(?:'|\\z)");

    /** Nobody reads more, and no pattern takes long for it. */
    private static final int MOST = 8_000;

    private SafeText() {}

    /** A line that this product or a library words. */
    static String ofMessage(String text) {
        String without = VALUES.matcher(cut(text)).replaceAll("$1$2$3(…)");
        without = QUERY.matcher(without).replaceAll("$1?…");
        without = EMAIL.matcher(without).replaceAll("…@…");
        return UNSEEN.matcher(without).replaceAll(SafeText::escaped);
    }

    /** What a failure says: it quotes what it could not take. */
    static String ofFailure(Throwable failure) {
        String text = cut(String.valueOf(failure));
        boolean quotesCode = failure instanceof NullPointerException || failure instanceof ClassCastException;
        return ofMessage(quotesCode ? text : QUOTED.matcher(text).replaceAll("“…”"));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    private static String escaped(java.util.regex.MatchResult unseen) {
        String character = unseen.group();
        return Matcher.quoteReplacement(
                switch (character) {
                    case "\n" -> "\\n";
                    case "\r" -> "\\r";
                    case "\t" -> "\\t";
                    default -> "\\u%04x".formatted(character.codePointAt(0));
                });
    }
}
