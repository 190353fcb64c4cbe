package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.fates.FateRun;
import java.util.Map;
import java.util.UUID;

/**
 * The right to work on a run.
 *
 * @param fence grows with every claim; whoever holds an older one may store nothing any more
 * @param checkpoint how far the run has come, as JSON
 */
record Claim(
        UUID workspaceId,
        UUID connectionId,
        UUID runId,
        SyncRun.Kind kind,
        long fence,
        boolean cancelRequested,
        String checkpoint) {

    ConnectionRef connection() {
        return new ConnectionRef(workspaceId, connectionId);
    }

    FateRun fates() {
        return new FateRun(connection(), runId);
    }

    /** For SQL. */
    Map<String, Object> binds() {
        return Map.of("workspaceId", workspaceId, "connectionId", connectionId, "runId", runId, "fence", fence);
    }

    /** A newer node planned the run and knows how to work on it; this one leaves it as it is. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(Throwable cause) {
            super(cause);
        }
    }

    /** Another worker has taken the run over, or it is over: nothing of this page may be stored. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
