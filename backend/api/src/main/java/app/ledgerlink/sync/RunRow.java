package app.ledgerlink.sync;

import java.time.Instant;
import java.util.UUID;

/** A run as stored, with the number of its fates by outcome. */
record RunRow(
        UUID id,
        UUID connectionId,
        String organisationName,
        SyncRun.Kind kind,
        SyncRun.Trigger trigger,
        String requestedByName,
        SyncRun.RunState state,
        String activity,
        Instant queuedAt,
        Instant startedAt,
        Instant finishedAt,
        Instant waitingUntil,
        String waitingReason,
        int calls,
        String problemCode,
        String problemDetail,
        Integer queuePosition,
        Integer running,
        long excluded,
        long failed,
        long parked,
        long repaired) {}
