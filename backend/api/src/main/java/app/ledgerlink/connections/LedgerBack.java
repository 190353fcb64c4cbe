package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;

/**
 * A link is connected again, or the books answer after they refused: what waits for them goes on at once. Fired in the
 * transaction of whoever connects, if there is one.
 */
public record LedgerBack(ConnectionRef connection) {}
