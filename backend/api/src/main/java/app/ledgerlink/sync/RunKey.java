package app.ledgerlink.sync;

import java.util.Map;
import java.util.UUID;

/** A run, as the queue names it. */
record RunKey(UUID workspaceId, UUID runId) {

    static RunKey parse(String text) {
        String[] parts = text.split(":", 2);
        return new RunKey(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
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
