package app.ledgerlink.outbound;

import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.LedgerTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Decides when a row goes on that could not be finished, and what is said meanwhile. */
@ApplicationScoped
class Setbacks {

    private static final List<Duration> STEPS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));

    private static final Duration UNTIL_SOMEBODY_HELPS = Duration.ofMinutes(15);

    /** Codes of refusals that a person can end without a change of the customer. */
    private static final Set<String> RIGHTS = Set.of("no-right", "scope-missing");

    private static final int MOST_IN_A_ROW = 10;
    private static final String GAVE_UP =
            " It was tried " + MOST_IN_A_ROW + " times. Nothing was created; try again later.";

    private final CreationStore store;
    private final Clock clock;

    Setbacks(CreationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** When to look after this many failures in a row; at once after none. */
    Instant next(int failures) {
        return Timestamps.now(clock).plus(STEPS.get(Math.min(failures, STEPS.size() - 1)));
    }

    /** The books were not asked, or surely took nothing. */
    void trouble(CreationRow row, LedgerTrouble trouble) {
        String why = CreationWords.sentence(trouble);
        if (trouble instanceof LedgerTrouble.MustWait wait) {
            waits(row, wait.until(), why + " It goes on by itself.");
        } else if (trouble instanceof LedgerTrouble.Unavailable) {
            retried(row, why);
        } else if (trouble instanceof LedgerTrouble.Refused refused && !RIGHTS.contains(refused.code())) {
            ends(row, why);
        } else if (row.automatic()) {
            waits(row, Timestamps.now(clock).plus(UNTIL_SOMEBODY_HELPS), why + " It goes on once that is mended.");
        } else {
            ends(
                    row,
                    why + " An administrator can connect Xero again under Settings, Accounting link; then try again.");
        }
    }

    /** It failed on our side. */
    void failedHere(CreationRow row) {
        retried(row, "Something went wrong on our side.");
    }

    private void retried(CreationRow row, String why) {
        int setbacks = row.setbacks() + 1;
        if (setbacks >= MOST_IN_A_ROW && !row.mayHaveArrived()) {
            store.finish(row, CreationResult.refused(why + GAVE_UP, List.of()));
        } else {
            goesOn(row, next(setbacks), why + " It is tried again by itself.", setbacks);
        }
    }

    private void waits(CreationRow row, Instant until, String message) {
        if (row.automatic()) {
            store.postponeAutomatic(row.connection(), until, message);
        }
        goesOn(row, until, message, row.setbacks());
    }

    /** What may have arrived is not given up. */
    private void ends(CreationRow row, String message) {
        if (row.mayHaveArrived()) {
            goesOn(row, Timestamps.now(clock).plus(UNTIL_SOMEBODY_HELPS), message, row.setbacks());
        } else {
            store.finish(row, CreationResult.refused(message, List.of()));
        }
    }

    private void goesOn(CreationRow row, Instant at, String message, int setbacks) {
        store.finish(row, CreationResult.goesOn(at, message, setbacks));
    }
}
