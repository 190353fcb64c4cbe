package app.ledgerlink.linking;

import app.ledgerlink.ledger.ConnectionRef;
import java.util.List;

/**
 * Event, in the deciding transaction: a person decided about parties of the books, so nobody waits for them any more.
 *
 * @param externalIds the books' ids of the parties
 */
public record LinksDecided(ConnectionRef connection, List<String> externalIds) {}
