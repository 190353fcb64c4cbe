package app.ledgerlink.xero.http;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.xero.config.XeroSettings;
import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps one person or one key from using up the calls that an organisation allows in a day: what a request costs comes
 * out of a share of the caller's and of one of all callers of the workspace, on rows that all nodes share, and so does what
 * it starts in the background. An administrator at the screen answers for the organisation.
 */
@Singleton
public class CallShares implements LedgerShares {

    private static final UUID ALL = new UUID(0, 0);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Caller caller;
    private final boolean limited;
    private final Share ofOne;
    private final Share ofAll;

    /** @param ofOneCall null where there is no limit */
    record Share(int atOnce, Duration ofOneCall) {

        /** 0 stands for no limit. */
        static Share of(int atOnce, int perHour) {
            return new Share(atOnce, atOnce > 0 && perHour > 0 ? HOUR.dividedBy(perHour) : null);
        }
    }

    CallShares(
            Jdbi jdbi,
            Clock clock,
            Caller caller,
            XeroSettings settings,
            @ConfigProperty(name = "ledgerlink.limits.calls-of-one-at-once") int oneAtOnce,
            @ConfigProperty(name = "ledgerlink.limits.calls-of-one-per-hour") int onePerHour,
            @ConfigProperty(name = "ledgerlink.limits.calls-of-all-at-once") int allAtOnce,
            @ConfigProperty(name = "ledgerlink.limits.calls-of-all-per-hour") int allPerHour) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.caller = caller;
        this.limited = settings.callsPerMinute() > 0;
        this.ofOne = Share.of(oneAtOnce, onePerHour);
        this.ofAll = Share.of(allAtOnce, allPerHour);
    }

    @Override
    public void spend(ConnectionRef connection, int calls) {
        UUID who = whoAsks();
        if (who != null) {
            spendFor(who, connection, calls);
        }
    }

    @Override
    public void spendFor(UUID who, ConnectionRef connection, int calls) {
        if (!limited) {
            return;
        }
        jdbi.useTransaction(handle -> {
            take(handle, connection, who, ofOne, calls, "You have asked Xero very often.");
            take(
                    handle,
                    connection,
                    ALL,
                    ofAll,
                    calls,
                    "The people and programs of this workspace have asked Xero very often.");
        });
    }

    private UUID whoAsks() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        try {
            return caller.hasShare() ? caller.userId() : null;
        } catch (UnauthorizedException nobody) {
            return null;
        }
    }

    /** The generic cell rate algorithm: a bucket of tokens in one moment of time. */
    private void take(Handle handle, ConnectionRef connection, UUID who, Share share, int calls, String words) {
        if (share.ofOneCall() == null) {
            return;
        }
        Instant now = Timestamps.now(clock);
        Duration cost = share.ofOneCall().multipliedBy(Math.min(calls, share.atOnce()));
        OffsetDateTime busyUntil = handle.createQuery("""
                        insert into call_share as s (workspace_id, connection_id, caller_id, busy_until)
                        values (:workspaceId, :connectionId, :who, cast(:now as timestamptz) + :millis * interval '1 millisecond')
                        on conflict (workspace_id, connection_id, caller_id) do update
                          set busy_until = greatest(s.busy_until, cast(:now as timestamptz)) + :millis * interval '1 millisecond'
                        returning busy_until""")
                .bindMethods(connection)
                .bind("who", who)
                .bind("now", now)
                .bind("millis", cost.toMillis())
                .mapTo(OffsetDateTime.class)
                .one();
        Instant goOn = busyUntil.toInstant().minus(share.ofOneCall().multipliedBy(share.atOnce()));
        if (goOn.isAfter(now)) {
            throw new LedgerTrouble.MustWait(
                    goOn, words + " The calls that Xero allows in a day have to last for everybody.");
        }
    }
}
