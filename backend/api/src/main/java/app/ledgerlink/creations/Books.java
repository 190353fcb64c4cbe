package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.sync.SyncSettings.Direction;
import java.util.UUID;

/**
 * The books of one connection, as far as creating in them goes.
 *
 * @param application code of its accounting system
 * @param system its name for people
 * @param organisationName null before the organisation was read
 * @param baseCurrency null likewise; likewise shortCode
 * @param state of the connection
 * @param limits what they take of a new contact
 */
record Books(
        UUID workspaceId,
        UUID connectionId,
        String application,
        String system,
        String organisationName,
        String baseCurrency,
        String shortCode,
        String state,
        Direction direction,
        boolean salesMayCreate,
        LedgerTarget.Limits limits) {

    ConnectionRef ref() {
        return new ConnectionRef(workspaceId, connectionId);
    }

    boolean connected() {
        return state.equals("CONNECTED");
    }

    /** Whether it is or was connected and has not been ended. */
    boolean live() {
        return connected() || state.equals("RECONNECT_NEEDED");
    }

    /** A sentence for people, with the system's name in the place of every {@code {system}}. */
    String told(String sentence) {
        return sentence.replace("{system}", system);
    }

    /** How people name them. */
    String name() {
        return organisationName == null ? system : organisationName;
    }
}
