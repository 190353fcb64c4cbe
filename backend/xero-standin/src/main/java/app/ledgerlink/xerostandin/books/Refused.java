package app.ledgerlink.xerostandin.books;

/** The books refuse a change; the message is the one that Xero gives. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
