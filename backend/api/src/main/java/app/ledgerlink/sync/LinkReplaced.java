package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;

/**
 * An organisation that was set up anew goes on in the place of a former link, so nothing of it is read yet.
 *
 * @param by name of the person who decided it
 */
public record LinkReplaced(ConnectionRef connection, String by) {}
