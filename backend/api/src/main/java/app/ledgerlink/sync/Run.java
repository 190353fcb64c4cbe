package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.fates.FateRun;
import java.util.Map;
import java.util.UUID;

/**
 * A run, for the worker that has claimed it.
 *
 * @param fence grows with every claim; whoever holds an older one may store nothing any more
 * @param checkpoint how far the run had come when it was claimed, as JSON
 */
record Run(UUID workspaceId, UUID connectionId, UUID runId, SyncRun.Kind kind, long fence, String checkpoint) {

    /** How the queue names a run. */
    record Key(UUID workspaceId, UUID runId) {

        static Key parse(String text) {
            String[] parts = text.split(":", 2);
            return new Key(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        }

        /** For SQL. */
        Map<String, Object> binds() {
            return Map.of("workspaceId", workspaceId, "runId", runId);
        }

        @Override
        public String toString() {
            return workspaceId + ":" + runId;
        }
    }

    Key key() {
        return new Key(workspaceId, runId);
    }

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
