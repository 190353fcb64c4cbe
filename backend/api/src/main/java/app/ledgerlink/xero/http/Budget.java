package app.ledgerlink.xero.http;

import app.ledgerlink.xero.config.XeroSettings;
import java.time.Duration;
import java.time.Instant;

/**
 * The calls that one organisation still allows, as all nodes know them.
 *
 * @param used calls since the minute's window started
 * @param dayRemaining what Xero said last about today; null before it said anything
 * @param blockedUntil when Xero allows the next call, after it refused one; null while it does not refuse
 */
record Budget(
        Instant windowStartedAt,
        int used,
        Integer dayRemaining,
        Instant dayNotedAt,
        Instant blockedUntil,
        String blockedReason) {

    static final Duration WINDOW = Duration.ofSeconds(60);
    /** How long the day's figure is believed before one call may look again. */
    private static final Duration DAY_LOOK = Duration.ofHours(1);

    private static final Duration CROWD_LOOK = Duration.ofMillis(200);

    /** When to try again and why; null means go on now. */
    record Wait(Instant until, String reason) {}

    /** @param underWay calls to this organisation that have not ended */
    Wait check(Instant now, Urgency urgency, int underWay, XeroSettings limits) {
        boolean background = urgency == Urgency.BACKGROUND;
        if (blockedUntil != null && blockedUntil.isAfter(now)) {
            return new Wait(blockedUntil, blockedReason);
        }
        int dayFloor = background ? limits.dayCallsKeptForPeople() : 0;
        if (dayRemaining != null
                && dayRemaining <= dayFloor
                && dayNotedAt.plus(DAY_LOOK).isAfter(now)) {
            return new Wait(
                    dayNotedAt.plus(DAY_LOOK),
                    background && dayRemaining > 0
                            ? "The calls to Xero that are left today are kept for people."
                            : "Today's calls to Xero are used up.");
        }
        int allowed = limits.callsPerMinute() - (background ? limits.callsKeptForPeople() : 0);
        if (!windowOver(now) && used >= Math.max(1, allowed)) {
            return new Wait(
                    windowStartedAt.plus(WINDOW), "Xero allows " + limits.callsPerMinute() + " calls a minute.");
        }
        if (underWay >= limits.concurrentCalls() - (background ? 1 : 0)) {
            return new Wait(now.plus(CROWD_LOOK), "Other calls to this organisation are under way.");
        }
        return null;
    }

    Budget spendOne(Instant now) {
        return windowOver(now)
                ? new Budget(now, 1, dayRemaining, dayNotedAt, null, null)
                : new Budget(windowStartedAt, used + 1, dayRemaining, dayNotedAt, null, null);
    }

    private boolean windowOver(Instant now) {
        return !windowStartedAt.plus(WINDOW).isAfter(now) || windowStartedAt.isAfter(now);
    }
}
