package app.ledgerlink.xero.translate;

/** To whom a record belongs, as its type tells. */
public enum Side {
    SALES,
    PURCHASES,
    /** Nobody knows how such a record counts: it is told, and counts as nothing. */
    UNKNOWN
}
