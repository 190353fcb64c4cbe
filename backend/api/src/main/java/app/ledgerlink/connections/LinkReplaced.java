package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;

/**
 * An organisation that was set up anew goes on in the place of a former link, so nothing of it is read yet. Fired in the
 * transaction that stores it, before {@link LinkJoined}.
 *
 * @param former the link that has ended with it
 * @param by name of the person who decided it
 */
public record LinkReplaced(ConnectionRef connection, ConnectionRef former, String by) {}
