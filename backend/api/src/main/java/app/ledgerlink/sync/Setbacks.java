package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerCalls;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Timestamps;
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
    Optional<Instant> handle(Claim claim, RuntimeException trouble) {
        try {
            Optional<Instant> goesOn = QuarkusTransaction.requiringNew().call(() -> decide(claim, trouble));
            calls.stored();
            return goesOn;
        } catch (Claim.Lost lost) {
            return Optional.empty();
        }
    }

    private Optional<Instant> decide(Claim claim, RuntimeException trouble) {
        if (runs.hold(claim)) {
            runs.cancel(claim);
            return Optional.empty();
        }
        if (trouble instanceof LedgerTrouble.Stopped) {
            runs.handOn(claim, calls.pending());
            return Optional.of(clock.instant());
        }
        if (trouble instanceof LedgerTrouble.MustWait wait) {
            return await(claim, current(claim), wait.until(), wait.getMessage());
        }
        if (trouble instanceof LedgerTrouble.ReconnectNeeded) {
            return fail(claim, RunProblems.RECONNECT_NEEDED, trouble.getMessage());
        }
        if (trouble instanceof LedgerTrouble.Refused refused) {
            return fail(claim, refused.code(), refused.getMessage());
        }
        boolean ours = !(trouble instanceof LedgerTrouble);
        String what = ours ? "Something went wrong on our side." : trouble.getMessage();
        Checkpoint checkpoint = current(claim);
        checkpoint.failures++;
        if (checkpoint.failures >= MAX_TRIES) {
            return fail(claim, ours ? RunProblems.UNEXPECTED : RunProblems.UNAVAILABLE, what);
        }
        Duration delay = firstDelay.multipliedBy(1L << (checkpoint.failures - 1));
        return await(
                claim,
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
    private Checkpoint current(Claim claim) {
        return runs.stored(claim);
    }

    private Optional<Instant> await(Claim claim, Checkpoint checkpoint, Instant until, String reason) {
        runs.await(claim, checkpoint, until, reason, calls.pending());
        return Optional.of(until);
    }

    private Optional<Instant> fail(Claim claim, String code, String detail) {
        runs.fail(claim, code, detail, calls.pending());
        return Optional.empty();
    }
}
