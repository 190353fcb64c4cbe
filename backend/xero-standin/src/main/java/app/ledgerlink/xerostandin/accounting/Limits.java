package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The limits of calls: per tenant a fixed window of a minute and of a day and a number in progress, and for the whole
 * app a minute. A window of a tenant begins at its own second, so they do not all reset together. Thread-safe.
 */
public final class Limits {
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;
    private final Clock clock;
    private final Map<UUID, Usage> tenants = new HashMap<>();
    private final Window appMinute = new Window();
    private boolean on = true;
    private int perMinute;
    private int perDay;
    private int atOnce;
    private int appPerMinute;

    public Limits(Clock clock) {
        this.clock = clock;
        reset();
    }

    private static final class Window {
        private long number = -1;
        private int used;

        int used(long now, long length, long shift) {
            long current = (now + shift) / length;
            if (current != number) {
                number = current;
                used = 0;
            }
            return used;
        }
    }

    private static final class Usage {
        private final Window minute = new Window();
        private final Window day = new Window();
        private int running;
        private int mostRunning;
    }

    public synchronized void on(boolean enforced) {
        on = enforced;
    }

    /** Sets the dial; null leaves a limit as it is. */
    public synchronized void dial(Integer minute, Integer day, Integer concurrent, Integer app) {
        perMinute = minute == null ? perMinute : minute;
        perDay = day == null ? perDay : day;
        atOnce = concurrent == null ? atOnce : concurrent;
        appPerMinute = app == null ? appPerMinute : app;
    }

    /** Leaves a tenant this many calls in the current windows; null leaves a count as it is. */
    public synchronized void remaining(UUID tenant, Integer minute, Integer day) {
        var usage = usage(tenant);
        long now = clock.instant().getEpochSecond();
        usage.minute.used(now, MINUTE, shift(tenant));
        usage.day.used(now, DAY, shift(tenant));
        usage.minute.used = minute == null ? usage.minute.used : perMinute - minute;
        usage.day.used = day == null ? usage.day.used : perDay - day;
    }

    /** The most calls of the tenant that ever ran at once. */
    public synchronized int mostAtOnce(UUID tenant) {
        return usage(tenant).mostRunning;
    }

    /** Xero's own limits, and nothing used of them. */
    public synchronized void reset() {
        dial(60, 5_000, 5, 10_000);
        tenants.clear();
        appMinute.used = 0;
    }

    /** Counts a call in, or answers the 429; whoever was let in must {@link #leave}. */
    synchronized Optional<Answer> enter(UUID tenant) {
        var usage = usage(tenant);
        long now = clock.instant().getEpochSecond();
        long shift = shift(tenant);
        var problem = on ? problem(usage, now, shift) : null;
        if (problem != null) {
            return Optional.of(refusal(problem, tenant, now, shift));
        }
        usage.minute.used(now, MINUTE, shift);
        usage.day.used(now, DAY, shift);
        appMinute.used(now, MINUTE, 0);
        usage.minute.used++;
        usage.day.used++;
        appMinute.used++;
        usage.running++;
        usage.mostRunning = Math.max(usage.mostRunning, usage.running);
        return Optional.empty();
    }

    synchronized void leave(UUID tenant) {
        var usage = usage(tenant);
        usage.running = Math.max(0, usage.running - 1);
    }

    /** Puts the counts that are left on an answer. */
    synchronized Answer stamped(Answer answer, UUID tenant) {
        if (!on) {
            return answer;
        }
        var usage = usage(tenant);
        long now = clock.instant().getEpochSecond();
        int day = perDay - usage.day.used(now, DAY, shift(tenant));
        int minute = perMinute - usage.minute.used(now, MINUTE, shift(tenant));
        return appStamped(answer)
                .with("X-MinLimit-Remaining", String.valueOf(Math.max(0, minute)))
                .with("X-DayLimit-Remaining", String.valueOf(Math.max(0, day)));
    }

    /** For calls that name no tenant. */
    public synchronized Answer appStamped(Answer answer) {
        int left = appPerMinute - appMinute.used(clock.instant().getEpochSecond(), MINUTE, 0);
        return answer.with("X-AppMinLimit-Remaining", String.valueOf(Math.max(0, left)));
    }

    private String problem(Usage usage, long now, long shift) {
        if (usage.day.used(now, DAY, shift) >= perDay) {
            return "day";
        }
        if (usage.minute.used(now, MINUTE, shift) >= perMinute) {
            return "minute";
        }
        if (appMinute.used(now, MINUTE, 0) >= appPerMinute) {
            return "appminute";
        }
        return usage.running >= atOnce ? "concurrent" : null;
    }

    private Answer refusal(String problem, UUID tenant, long now, long shift) {
        var answer = stamped(Answer.empty(429), tenant).with("X-Rate-Limit-Problem", problem);
        return switch (problem) {
            case "day" -> answer.with("Retry-After", String.valueOf(DAY - (now + shift) % DAY));
            case "minute" -> answer.with("Retry-After", String.valueOf(MINUTE - (now + shift) % MINUTE));
            case "appminute" -> answer.with("Retry-After", String.valueOf(MINUTE - now % MINUTE));
            default -> answer;
        };
    }

    private Usage usage(UUID tenant) {
        return tenants.computeIfAbsent(tenant, t -> new Usage());
    }

    private static long shift(UUID tenant) {
        return Math.floorMod(tenant.getLeastSignificantBits(), 7919L);
    }
}
