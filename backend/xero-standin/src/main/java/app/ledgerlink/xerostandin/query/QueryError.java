package app.ledgerlink.xerostandin.query;

/** A where or order that cannot be understood; the message is the one that Xero gives. */
public final class QueryError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueryError(String message) {
        super(message);
    }
}
