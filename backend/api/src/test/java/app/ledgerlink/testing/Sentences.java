package app.ledgerlink.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What every sentence that people read has to be like. */
public final class Sentences {

    /** Words of ours that are no words of theirs; on screens the books are Xero. */
    public static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(the books|these books|by itself|by themselves|mend(s|ed|ing)?|shall)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(java|jakarta|com|org|app)\\.[a-z]+\\.|[a-z]Exception\\b|`");

    private Sentences() {}

    /** Begins with a capital (or what it is about), ends with a full stop, and says nothing that only we understand. */
    public static void check(String text) {
        assertThat(text).isNotBlank();
        assertThat(text).as("begins as a sentence").matches("(?s)^[\\p{Lu}\\p{N}“].*");
        assertThat(text).as("ends as a sentence").endsWith(".");
        checkWords(text);
    }

    /** For a part of a sentence. */
    public static void checkWords(String text) {
        assertThat(text).as("words").doesNotContainPattern(FORBIDDEN);
        assertThat(text).as("words").doesNotContainPattern(CLASS_NAME).doesNotContainPattern("\\bnull\\b|%s|\\{}");
        assertThat(text).as("glued").doesNotContainPattern("\\.\\.(?!\\.)|[a-z] Try \\d|  ");
    }
}
