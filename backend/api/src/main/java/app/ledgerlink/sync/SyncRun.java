package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One piece of work of the sync service.
 *
 * @param kind what it is for
 * @param activity what it is doing, as a sentence
 * @param queuePosition 1 for the next to start; null once it runs. A long run that gives its worker to others for a
 *     while is queued again
 * @param estimatedStartAt when it is likely to start, or to go on; null unless QUEUED
 * @param waitingUntil when it goes on by itself; null unless WAITING
 * @param waitingReason why it waits, as a sentence; null unless WAITING
 * @param estimatedFinishAt measured from this run's own speed; null while nothing was measured yet
 * @param calls calls made to the accounting system
 * @param problem why it failed and what to do; null unless FAILED
 * @param trigger who or what asked for it
 */
public record SyncRun(
        @NotNull UUID id,
        @NotNull UUID connectionId,
        String organisationName,
        @NotNull Kind kind,
        @NotNull Trigger trigger,
        String requestedBy,
        @NotNull RunState state,
        @NotNull String activity,
        @NotNull Instant queuedAt,
        Instant startedAt,
        Instant finishedAt,
        Integer queuePosition,
        Instant estimatedStartAt,
        Instant waitingUntil,
        String waitingReason,
        Instant estimatedFinishAt,
        @NotNull List<StreamProgress> streams,
        @NotNull RunCounts counts,
        @NotNull int calls,
        RunProblem problem) {

    @Schema(name = "RunKind")
    public enum Kind {
        /** What changed in the books since the last run. */
        SYNC,
        /** All of the books, for what changed without a new stamp; repairs it and tells of it in the log. */
        RECHECK,
        /** Reads the books and tells what a sync would do, without writing a customer. */
        DRY_RUN,
        /** What changed, and the books' own balances of all parties, held against ours. */
        BALANCE_CHECK
    }

    /** @param kind null means SYNC */
    @Schema(name = "RunStart")
    public record Start(Kind kind) {}

    @Schema(name = "RunTrigger")
    public enum Trigger {
        PERSON,
        SCHEDULE
    }

    public enum RunState {
        QUEUED,
        RUNNING,
        WAITING,
        SUCCEEDED,
        SUCCEEDED_WITH_EXCLUSIONS,
        FAILED,
        CANCELLED
    }

    public enum StreamState {
        PENDING,
        RUNNING,
        DONE
    }

    /**
     * @param total records the books say there are; null while unknown
     * @param stream which kind of record
     * @param changed records that were new or different here
     */
    public record StreamProgress(
            @NotNull StreamType stream,
            @NotNull String label,
            @NotNull StreamState state,
            Long total,
            @NotNull long processed,
            @NotNull long changed) {}

    /**
     * @param processed records read from the books
     * @param changed records that were new or different here
     * @param excluded failed parked: records that this run did not import, by outcome; what is open now, whichever run
     *     met it, is counted by /sync-log/counts
     * @param repaired records that had changed without a new stamp, found by a re-check
     * @param failed records that failed for a reason to mend
     * @param parked records that wait for a decision
     */
    public record RunCounts(
            @NotNull long processed,
            @NotNull long changed,
            @NotNull long excluded,
            @NotNull long failed,
            @NotNull long parked,
            @NotNull long repaired) {}

    /** @param code stable name; message and nextStep are sentences for people */
    public record RunProblem(
            @NotNull String code,
            @NotNull String message,
            @NotNull String nextStep) {

        static final String RECONNECT_NEEDED = "reconnect-needed";
        static final String UNAVAILABLE = "unavailable";
        static final String UNEXPECTED = "unexpected";

        /** @param code of the problem; null when the run has none */
        static RunProblem of(String code, String message) {
            return code == null ? null : new RunProblem(code, message, nextStep(code));
        }

        private static String nextStep(String code) {
            return switch (code) {
                case RECONNECT_NEEDED -> "Open Settings, Accounting link, and connect again; then press Sync Now.";
                case UNAVAILABLE ->
                    "Wait until the accounting system answers again, then press Sync Now. What was read is kept.";
                case WholeReadCheck.CODE ->
                    "Check in the accounting system that the right organisation is linked and its records are there, then"
                            + " press Sync Now.";
                case UNEXPECTED ->
                    "Press Sync Now to try again. If it fails again, tell your support when it happened.";
                default -> "Put right what the message names, then press Sync Now. What was read is kept.";
            };
        }
    }
}
