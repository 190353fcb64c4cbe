package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.sync.SyncRun.StreamState;
import java.util.UUID;

/**
 * A stream of a run as stored.
 *
 * @param expected records it holds, or held in an earlier run; null where nobody knows
 */
record StreamRow(
        UUID runId,
        StreamType stream,
        Long total,
        long processed,
        long changed,
        boolean started,
        boolean finished,
        Long expected) {

    StreamState state() {
        return finished ? StreamState.DONE : started ? StreamState.RUNNING : StreamState.PENDING;
    }
}
