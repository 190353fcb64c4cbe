package app.ledgerlink.identity;

import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down guessing of passwords and codes (ADR 21). After some free attempts each further one must wait, at first
 * seconds and at most minutes; an attempt that comes too early is refused and not counted, so nobody makes the wait longer
 * than it is. In transactions of its own: what is counted stays counted, whatever becomes of the caller's.
 */
@ApplicationScoped
class SignInLimit {

    static final int PER_WAY = 10;
    static final int PER_ACCOUNT = 20;
    static final int PER_NETWORK = 50;

    static final Duration QUIET = Duration.ofHours(1);
    static final Duration NETWORK_QUIET = Duration.ofMinutes(15);

    private static final int DOUBLINGS = 10;

    private record State(int failures, int refused, Instant freeAt) {}

    private final Jdbi jdbi;
    private final Clock clock;

    SignInLimit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Counts an attempt before the password or code is looked at, so that attempts at the same time all count.
     *
     * @throws TooManyAttempts when it comes too early
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    void attempt(Attempt attempt) {
        Instant now = Timestamps.now(clock);
        List<Attempt.Counter> counters = attempt.counters();
        jdbi.useHandle(h -> {
            List<State> states = new ArrayList<>();
            for (Attempt.Counter counter : counters) {
                State state = locked(h, counter, now);
                if (state.freeAt().isAfter(now)) {
                    h.execute("update sign_in_attempt set refused = refused + 1 where subject = ?", counter.subject());
                    throw new TooManyAttempts(Duration.between(now, state.freeAt()), state.refused() == 0);
                }
                states.add(state);
            }
            for (int i = 0; i < counters.size(); i++) {
                count(h, counters.get(i), states.get(i).failures() + 1, now);
            }
        });
    }

    /** The person proved who they are: their own failures are forgotten, and for all others one attempt is taken back. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(Attempt attempt) {
        jdbi.useHandle(h -> {
            takeBack(h, attempt, true);
            h.execute(
                    "delete from sign_in_attempt where subject = ?",
                    attempt.ofWay().subject());
        });
    }

    /** Takes back an attempt that was neither right nor wrong, such as a password without the code that it needs. */
    @Transactional(TxType.REQUIRES_NEW)
    void neither(Attempt attempt) {
        jdbi.useHandle(h -> takeBack(h, attempt, false));
    }

    /** @param free whether the next attempt need not wait */
    private static void takeBack(Handle handle, Attempt attempt, boolean free) {
        attempt.counters()
                .forEach(counter -> handle.execute(
                        "update sign_in_attempt set failures = greatest(failures - 1, 0),"
                                + " free_at = case when failures > ? and not ? then free_at end where subject = ?",
                        counter.free(),
                        free,
                        counter.subject()));
    }

    private static State locked(Handle handle, Attempt.Counter counter, Instant now) {
        return handle.createQuery("""
                        insert into sign_in_attempt as a (subject, failures, window_ends_at) values (:subject, 0, :end)
                        on conflict (subject) do update set
                            failures = case when a.window_ends_at <= :now then 0 else a.failures end,
                            free_at = case when a.window_ends_at <= :now then null else a.free_at end,
                            window_ends_at = case when a.window_ends_at <= :now then :end else a.window_ends_at end
                        returning failures, refused, coalesce(free_at, :now) as free_at""")
                .bind("subject", counter.subject())
                .bind("now", now)
                .bind("end", now.plus(counter.quiet()))
                .mapTo(State.class)
                .one();
    }

    private static void count(Handle handle, Attempt.Counter counter, int failures, Instant now) {
        handle.execute(
                "update sign_in_attempt set failures = ?, refused = 0, window_ends_at = ?, free_at = ?"
                        + " where subject = ?",
                failures,
                now.plus(counter.quiet()),
                failures < counter.free() ? null : now.plus(wait(counter, failures)),
                counter.subject());
    }

    private static Duration wait(Attempt.Counter counter, int failures) {
        int doublings = Math.min(failures - counter.free(), DOUBLINGS);
        return Duration.ofSeconds(Math.min(counter.longestWaitSeconds(), counter.firstWaitSeconds() << doublings));
    }
}
