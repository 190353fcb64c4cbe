package app.ledgerlink.xero.translate;

/** A record that lacks what makes it a record of the books at all. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

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

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new Unreadable(field, field + " is missing.");
        }
        return value;
    }
}
