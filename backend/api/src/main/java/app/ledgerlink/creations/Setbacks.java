package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final String NO_RIGHT = "no-right";

    /** Codes of refusals that a person can end without a change of the customer. */
    private static final Set<String> RIGHTS = Set.of(NO_RIGHT, "scope-missing");

    private static final String ON_ITS_OWN = " It goes on as soon as {system} allows.";

    private static final String SHARE_USED_UP =
            "Whoever asked for this has used up their share of the calls that {system} allows in a day, or the workspace has"
                    + " used up its own. It goes on as calls come free; an administrator can create it at once.";

    private static final String TWIN =
            "Another customer that may be the same is being created in {system} at this moment.";

    private static final String TWIN_FIRST = " This one is looked at again once that has ended.";

    private static final String TWIN_STAYS =
            "For a day, another customer that may be the same has been on its way to {system} without a clear end. Nothing"
                    + " was created for this one. Look at that customer first; then try again.";

    private static final int MOST_IN_A_ROW = 10;
    private static final String GAVE_UP =
            " It was tried " + MOST_IN_A_ROW + " times. Nothing was created; try again later.";

    /** What may have arrived is looked for longer, if seldom: whoever is asked instead has to look by hand. */
    private static final Duration SELDOM = Duration.ofHours(1);

    /** Whoever reads it must not think that it ended. */
    private static final String LOOKED_FOR =
            " It is not known yet whether {system} created the contact; that is tried again automatically.";

    static final Duration LONGEST_DOUBT = Duration.ofHours(24);

    /** An answer that takes so long leaves the books at work perhaps: a look at once would see nothing yet. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

    private final CreationStore store;
    private final Clock clock;

    Setbacks(CreationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** When to look after this many failures in a row. */
    private Instant next(int failures) {
        return Timestamps.now(clock).plus(step(failures));
    }

    private static Duration step(int failures) {
        return STEPS.get(Math.min(failures, STEPS.size() - 1));
    }

    /**
     * When to look for what was sent without a clear answer: at once the first time, unless the answer was waited for.
     *
     * @param took how long the sending lasted
     */
    Instant firstLook(int failures, Duration took) {
        Duration step = step(failures);
        boolean tooSoon = took.compareTo(SILENCE) >= 0 && step.compareTo(AFTER_SILENCE) < 0;
        return Timestamps.now(clock).plus(tooSoon ? AFTER_SILENCE : step);
    }

    /** The books were not asked, or surely took nothing. */
    void trouble(CreationRow row, LedgerTrouble trouble) {
        String why = trouble.getMessage();
        if (trouble instanceof LedgerTrouble.Stopped) {
            // Nothing was asked: whoever takes it next begins where this one stopped.
            goesOn(row, Timestamps.now(clock), row.message(), row.setbacks());
        } else if (trouble instanceof LedgerTrouble.MustWait wait) {
            waits(row, wait.until(), why, ON_ITS_OWN, row.setbacks(), 0);
        } else if (trouble instanceof LedgerTrouble.Unavailable) {
            retried(row, why);
        } else if (trouble instanceof LedgerTrouble.Refused refused && !RIGHTS.contains(refused.code())) {
            ends(row, why, "");
        } else if (row.automatic()
                && trouble instanceof LedgerTrouble.Refused refused
                && refused.code().equals(NO_RIGHT)) {
            // Rights come and go there without a word to us: looked at soon, and then less and less often.
            int setbacks = Math.min(row.setbacks() + 1, STEPS.size() - 1);
            waits(row, next(setbacks), why, ON_ITS_OWN, setbacks, setbacks);
        } else if (row.automatic()) {
            waits(
                    row,
                    Timestamps.now(clock).plus(UNTIL_SOMEBODY_HELPS),
                    why,
                    " It goes on once that is put right.",
                    row.setbacks(),
                    0);
        } else {
            ends(
                    row,
                    why + " An administrator can connect {system} again under Settings, Accounting link.",
                    " Then try again.");
        }
    }

    /** Nothing was asked: whoever asked for it has used up a share, and others need not wait for that. */
    void shareUsedUp(CreationRow row, Instant until) {
        store.postponeSharing(row, until, SHARE_USED_UP);
        goesOn(row, until, SHARE_USED_UP, row.setbacks());
    }

    /** A customer that is like it is on its way: what comes of that is seen by the next look. */
    void twin(CreationRow row) {
        int most = STEPS.size() - 1;
        int setbacks = Math.min(row.setbacks() + 1, most);
        if (row.mayHaveArrived()) {
            looksAgain(row, next(setbacks), TWIN);
        } else if (row.setbacks() >= most && isOver(row.requestedAt())) {
            store.finish(row, CreationResult.refused(TWIN_STAYS, List.of()));
        } else {
            goesOn(row, next(setbacks), TWIN + TWIN_FIRST, setbacks);
        }
    }

    /** It failed on our side. */
    void failedHere(CreationRow row) {
        retried(row, "Something went wrong on our side.");
    }

    private void retried(CreationRow row, String why) {
        int setbacks = row.setbacks() + 1;
        if (row.mayHaveArrived()) {
            looksAgain(row, next(setbacks), why);
        } else if (setbacks >= MOST_IN_A_ROW) {
            store.finish(row, CreationResult.refused(why + GAVE_UP, List.of()));
        } else {
            goesOn(row, next(setbacks), why + " It is tried again automatically.", setbacks);
        }
    }

    /** @param shared how many setbacks this one is for all that wait with it */
    private void waits(CreationRow row, Instant until, String why, String promise, int setbacks, int shared) {
        if (row.automatic()) {
            store.postponeAutomatic(row.connection(), until, why + promise, shared);
        }
        if (isDoubtedTooLong(row)) {
            notFoundOut(row, why);
        } else {
            goesOn(row, until, why + promise, setbacks);
        }
    }

    /** @param advice what a person does next, where it ends */
    private void ends(CreationRow row, String why, String advice) {
        if (row.mayHaveArrived()) {
            looksAgain(row, Timestamps.now(clock).plus(UNTIL_SOMEBODY_HELPS), why);
        } else {
            store.finish(row, CreationResult.refused(why + advice, List.of()));
        }
    }

    /** What may have arrived is not given up soon, and never without a person who is told what to look for. */
    private void looksAgain(CreationRow row, Instant at, String why) {
        int setbacks = row.setbacks() + 1;
        if (isDoubtedTooLong(row)) {
            notFoundOut(row, why);
        } else {
            Instant seldom = Timestamps.now(clock).plus(SELDOM);
            goesOn(row, setbacks < MOST_IN_A_ROW ? at : seldom, why + LOOKED_FOR, setbacks);
        }
    }

    /** Since it was sent, or since somebody asked for it again. */
    private boolean isDoubtedTooLong(CreationRow row) {
        return row.mayHaveArrived()
                && Stream.of(row.sentAt(), row.requestedAt()).allMatch(this::isOver);
    }

    /** Whether a doubt that began then has lasted as long as any does. */
    private boolean isOver(Instant began) {
        return !began.plus(LONGEST_DOUBT).isAfter(clock.instant());
    }

    private void notFoundOut(CreationRow row, String why) {
        store.finish(row, CreationResult.refused(CreationWords.notFoundOut(why, row.contactNumber()), List.of()));
    }

    private void goesOn(CreationRow row, Instant at, String message, int setbacks) {
        store.finish(row, CreationResult.goesOn(at, message, setbacks));
    }
}
