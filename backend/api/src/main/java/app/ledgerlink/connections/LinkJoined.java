package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;

/** A link got its organisation, or got it again. Fired in the transaction that stores it. */
public record LinkJoined(ConnectionRef connection) {}
