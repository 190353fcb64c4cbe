package app.ledgerlink.xerostandin.query;

/** A filter that can be read and that the real one fails on, with a status of 500. */
public final class QueryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryFailure(String message) {
        super(message);
    }
}
