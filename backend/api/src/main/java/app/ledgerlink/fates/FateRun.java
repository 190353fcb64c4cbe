package app.ledgerlink.fates;

import app.ledgerlink.books.ConnectionRef;
import java.util.Map;
import java.util.UUID;

/** The run that tells fates. Whoever writes them holds the right to work on it. */
public record FateRun(ConnectionRef connection, UUID runId) {

    UUID workspaceId() {
        return connection.workspaceId();
    }

    UUID connectionId() {
        return connection.connectionId();
    }

    /** For SQL. */
    Map<String, Object> binds() {
        return Map.of("workspaceId", workspaceId(), "connectionId", connectionId(), "runId", runId);
    }
}
