package app.ledgerlink.xero.translate;

import java.util.regex.Pattern;

/** A record that lacks what makes it a record of the books at all. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Pattern GUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final String field;

    /** @param message why, as a sentence for people */
    Unreadable(String field, String message) {
        super(message);
        this.field = field;
    }

    /** In Xero's words. */
    public String field() {
        return field;
    }

    /** Every id of Xero's is a GUID: whatever else stands there, zeros too, may stand on several records. */
    public static boolean isId(String text) {
        return GUID.matcher(text).matches() && !text.matches("[0-]*");
    }

    static String requiredId(String value, String field) {
        if (!isId(required(value, field))) {
            throw new Unreadable(field, field + " is not an id: " + value + ".");
        }
        return value;
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new Unreadable(field, field + " is missing.");
        }
        return value;
    }
}
