package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerCalls;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.SyncRun.RunProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What becomes of a run when the books cannot be read: it waits, tries again, fails with words or is cancelled. */
@ApplicationScoped
class Setbacks {

    /** With the delays doubling from 15 seconds, about a quarter of an hour. */
    private static final int MAX_TRIES = 7;

    private final RunStore runs;
    private final LedgerCalls calls;
    private final Clock clock;
    private final Duration firstDelay;

    Setbacks(
            RunStore runs,
            LedgerCalls calls,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.sync.retry-delay", defaultValue = "15S") Duration firstDelay) {
        this.runs = runs;
        this.calls = calls;
        this.clock = clock;
        this.firstDelay = firstDelay;
    }

    /** @return when to go on; empty when the run has ended */
    Optional<Instant> handle(Run run, RuntimeException trouble) {
        try {
            Optional<Instant> goesOn = QuarkusTransaction.requiringNew().call(() -> decide(run, trouble));
            calls.stored();
            return goesOn;
        } catch (Run.Lost lost) {
            return Optional.empty();
        }
    }

    private Optional<Instant> decide(Run run, RuntimeException trouble) {
        if (runs.hold(run)) {
            runs.cancel(run);
            return Optional.empty();
        }
        if (trouble instanceof LedgerTrouble.Stopped) {
            runs.handOn(run, calls.pending());
            return Optional.of(clock.instant());
        }
        if (trouble instanceof LedgerTrouble.MustWait wait) {
            return await(run, current(run), wait.until(), wait.getMessage());
        }
        if (trouble instanceof LedgerTrouble.ReconnectNeeded) {
            return fail(run, RunProblem.RECONNECT_NEEDED, trouble.getMessage());
        }
        if (trouble instanceof LedgerTrouble.Refused refused) {
            return fail(run, refused.code(), refused.getMessage());
        }
        boolean ours = !(trouble instanceof LedgerTrouble);
        String what = ours ? "Something went wrong on our side." : trouble.getMessage();
        Checkpoint checkpoint = current(run);
        checkpoint.failures++;
        if (checkpoint.failures >= MAX_TRIES) {
            return fail(run, ours ? RunProblem.UNEXPECTED : RunProblem.UNAVAILABLE, what);
        }
        Duration delay = firstDelay.multipliedBy(1L << (checkpoint.failures - 1));
        return await(
                run,
                checkpoint,
                Timestamps.now(clock).plus(delay),
                what + " Try " + checkpoint.failures + " of " + MAX_TRIES + " failed. The next one starts "
                        + words(delay) + " later.");
    }

    private static String words(Duration delay) {
        long minutes = delay.toMinutes();
        long count = minutes > 0 ? minutes : delay.toSeconds();
        return count + (minutes > 0 ? " minute" : " second") + (count == 1 ? "" : "s");
    }

    /** As stored with the last page: what the worker held in memory may be further. */
    private Checkpoint current(Run run) {
        return runs.stored(run);
    }

    private Optional<Instant> await(Run run, Checkpoint checkpoint, Instant until, String reason) {
        runs.await(run, checkpoint, until, reason, calls.pending());
        return Optional.of(until);
    }

    private Optional<Instant> fail(Run run, String code, String detail) {
        runs.fail(run, code, detail, calls.pending());
        return Optional.empty();
    }
}
