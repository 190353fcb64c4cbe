package app.ledgerlink.identity;

import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down guessing. Attempts are counted per e-mail and per client address in windows that end by themselves and are
 * not lengthened by further attempts, so nobody can lock another person out for good. In transactions of its own: what is
 * counted stays counted, whatever becomes of the caller's.
 */
@ApplicationScoped
class SignInLimit {

    static final int PER_EMAIL = 10;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private record Window(int failures, Instant windowEndsAt) {}

    private final Jdbi jdbi;
    private final Clock clock;

    SignInLimit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Counts an attempt before the password is looked at, so that attempts at the same time all count. */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    void attempt(String email, String address) {
        jdbi.useHandle(h -> {
            // always in this order: two attempts never wait for each other crosswise
            count(h, byAddress(address), PER_ADDRESS);
            count(h, byEmail(email), PER_EMAIL);
        });
    }

    /** Takes back what a right password was counted as. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(String email, String address) {
        jdbi.useHandle(h -> {
            h.execute(
                    "update sign_in_attempt set failures = failures - 1 where subject = ? and failures > 0",
                    byAddress(address));
            h.execute("delete from sign_in_attempt where subject = ?", byEmail(email));
        });
    }

    private void count(Handle handle, byte[] subject, int limit) {
        Instant now = Timestamps.now(clock);
        Window window = handle.createQuery("""
                        insert into sign_in_attempt as a values (:subject, 1, :end)
                        on conflict (subject) do update set
                            failures = case when a.window_ends_at <= :now then 1 else least(a.failures + 1, :limit + 1) end,
                            window_ends_at = case when a.window_ends_at <= :now then :end else a.window_ends_at end
                        returning failures, window_ends_at""")
                .bind("subject", subject)
                .bind("now", now)
                .bind("end", now.plus(WINDOW))
                .bind("limit", limit)
                .map((row, context) ->
                        new Window(row.getInt(1), row.getTimestamp(2).toInstant()))
                .one();
        if (window.failures() > limit) {
            throw new TooManyAttempts(Duration.between(now, window.windowEndsAt()));
        }
    }

    private static byte[] byEmail(String email) {
        return Secrets.hash("email " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] byAddress(String address) {
        return Secrets.hash("address " + address);
    }
}
