package app.ledgerlink.books;

/** Whether a party of the books is a customer. */
public enum LinkState {
    /** No sync has looked at it yet. */
    UNDECIDED,
    /** It is a customer. */
    LINKED,
    /** A rule of the settings or a person left it out. */
    EXCLUDED,
    /** It cannot become one until something is mended in the books. */
    FAILED,
    /** It waits for a person's decision. */
    PARKED
}
