package app.ledgerlink.xero.http;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.xero.config.Pause;
import app.ledgerlink.xero.config.XeroSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps calls within what Xero allows for an organisation, over all nodes. The limits are Xero's: 60 a minute, 5 at
 * once, a day's limit, and one for the app as a whole.
 */
@Singleton
class Pacer {

    /** The row that stands for the app as a whole. */
    private static final String APP = "*";

    private static final Duration WORTH_WAITING = Duration.ofSeconds(3);
    private static final Duration LEASE_SLACK = Duration.ofSeconds(15);
    private static final Duration CROWDED = Duration.ofSeconds(5);
    private static final int CROWD_LOOKS = 15;

    private final Jdbi jdbi;
    private final BudgetStore store;
    private final XeroSettings limits;
    private final Clock clock;
    private final Pause pause;

    Pacer(Jdbi jdbi, BudgetStore store, XeroSettings limits, Clock clock, Pause pause) {
        this.jdbi = jdbi;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * The right to make one call; to be closed when the call has ended.
     *
     * @param window when the minute began that it counts for; null where none is counted
     */
    record Permit(Instant window, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** @throws LedgerTrouble.MustWait when the wait is longer than a worker should stand still */
    Permit enter(String organisation, Urgency urgency) {
        if (limits.callsPerMinute() == 0) {
            return new Permit(null, () -> {});
        }
        Budget.Wait wait = null;
        for (int look = 0; look < CROWD_LOOKS; look++) {
            Permit[] permit = new Permit[1];
            wait = tryEnter(organisation, urgency, permit);
            if (wait == null) {
                return permit[0];
            }
            Duration left = Duration.between(clock.instant(), wait.until());
            if (left.compareTo(WORTH_WAITING) > 0) {
                throw new LedgerTrouble.MustWait(wait.until(), wait.reason());
            }
            pause.take(left.isNegative() ? Duration.ZERO : left);
        }
        throw new LedgerTrouble.MustWait(clock.instant().plus(CROWDED), wait.reason());
    }

    private Budget.Wait tryEnter(String organisation, Urgency urgency, Permit[] permit) {
        return jdbi.inTransaction(handle -> {
            Instant now = Timestamps.now(clock);
            Budget.Wait appWait = store.blocked(handle, APP);
            if (appWait != null) {
                return appWait;
            }
            Budget budget = store.lock(handle, organisation);
            Budget.Wait wait = budget.check(now, urgency, store.underWay(handle, organisation), limits);
            if (wait == null) {
                Instant leaseEnds = now.plus(limits.readTimeout()).plus(LEASE_SLACK);
                Budget spent = budget.spendOne(now);
                UUID lease = store.spend(handle, organisation, spent, leaseEnds);
                permit[0] = new Permit(spent.windowStartedAt(), () -> store.endLease(organisation, lease));
            }
            return wait;
        });
    }

    /** Learns from the headers of an answer. */
    void note(String organisation, Permit permit, Answer answer) {
        OptionalInt minute = answer.number("X-MinLimit-Remaining");
        OptionalInt day = answer.number("X-DayLimit-Remaining");
        if (limits.callsPerMinute() > 0 && (minute.isPresent() || day.isPresent())) {
            store.note(
                    organisation,
                    permit.window(),
                    minute.isPresent() ? Math.max(0, limits.callsPerMinute() - minute.getAsInt()) : null,
                    day.isPresent() ? day.getAsInt() : null);
        }
    }

    /** Xero refused a call for a limit: nobody calls until then. */
    void block(String organisation, Fault fault, Instant until) {
        store.block(fault.kind() == Fault.Kind.APP_LIMIT ? APP : organisation, until, fault.detail());
    }
}
