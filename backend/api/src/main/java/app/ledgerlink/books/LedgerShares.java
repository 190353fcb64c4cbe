package app.ledgerlink.books;

import java.util.UUID;

/**
 * What one person or program may cost in calls to the books, of those that the books allow in a day. Never asked inside a
 * database transaction. More calls than a whole share count as that share.
 */
public interface LedgerShares {

    /**
     * Takes calls out of the share of whoever makes the request at hand; nothing where there is none, or where it is an
     * administrator at the screen.
     *
     * @throws LedgerTrouble.MustWait with nothing taken, when a share is used up
     */
    void spend(ConnectionRef connection, int calls);

    /**
     * Likewise for somebody whose request is over.
     *
     * @throws LedgerTrouble.MustWait likewise
     */
    void spendFor(UUID caller, ConnectionRef connection, int calls);
}
