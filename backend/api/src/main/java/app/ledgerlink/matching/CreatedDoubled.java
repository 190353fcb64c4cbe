package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import java.util.UUID;

/**
 * Event, in the transaction of a sync and within the workspace's turn: a party of the books waits for a person, because it
 * may be the same as the one that was created there from here for a customer.
 *
 * @param name of the party that waits
 */
public record CreatedDoubled(ConnectionRef connection, UUID customerId, String name) {}
