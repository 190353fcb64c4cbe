package app.ledgerlink.search;

import app.ledgerlink.search.Found.Hit;

/**
 * A hit and how well it fits.
 *
 * @param past archived, voided and the like: shown after what is alive and fits as well
 */
record Ranked(Fit fit, boolean past, Hit hit) {

    /** Best first. The names are those that SQL gives. */
    enum Fit {
        ID,
        NUMBER,
        EMAIL,
        NAME,
        AMOUNT,
        BEGINNING,
        PART
    }
}
