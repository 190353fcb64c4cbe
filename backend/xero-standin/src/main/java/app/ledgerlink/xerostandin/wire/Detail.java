package app.ledgerlink.xerostandin.wire;

/** How much of a record an answer shows. */
public enum Detail {
    /** A list without page. */
    UNPAGED,
    /** A list with page. */
    PAGED,
    /** One record fetched by id or number. */
    SINGLE,
    /** The answer to a write. */
    WRITTEN,
    /** A list with summaryOnly. */
    SUMMARY;

    boolean full() {
        return this == SINGLE || this == WRITTEN;
    }

    boolean lines() {
        return this == PAGED || full();
    }
}
