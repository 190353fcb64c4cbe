package app.ledgerlink.identity;

/** A program that called with a live key. */
record KeyHolder(User user, boolean readOnly) {}
