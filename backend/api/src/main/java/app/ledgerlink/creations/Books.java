package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.sync.SyncSettings.Direction;
import java.util.UUID;

/**
 * The books of one connection, as far as creating in them goes.
 *
 * @param application code of its accounting system
 * @param organisationName null before the organisation was read
 * @param baseCurrency null likewise; likewise shortCode
 * @param state of the connection
 */
record Books(
        UUID workspaceId,
        UUID connectionId,
        String application,
        String organisationName,
        String baseCurrency,
        String shortCode,
        String state,
        Direction direction,
        boolean salesMayCreate) {

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

    /** How people name them. */
    String name() {
        return organisationName == null ? "Xero" : organisationName;
    }
}
