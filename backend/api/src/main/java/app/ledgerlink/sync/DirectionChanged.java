package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.sync.SyncSettings.Direction;

/** Somebody turned the direction of transfer. An event within the transaction that stores it. */
public record DirectionChanged(ConnectionRef connection, Direction after) {}
