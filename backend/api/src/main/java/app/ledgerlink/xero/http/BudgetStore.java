package app.ledgerlink.xero.http;

import app.ledgerlink.shared.Ids;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Budgets and calls under way, on rows that all nodes share. */
@Singleton
class BudgetStore {

    private final Jdbi jdbi;
    private final Clock clock;

    BudgetStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Locks the organisation's row to the end of the transaction, so that decisions about it follow one another. */
    Budget lock(Handle handle, String organisation) {
        handle.createUpdate("""
                        insert into call_budget (organisation, window_started_at, used) values (:organisation, :now, 0)
                        on conflict do nothing""")
                .bind("organisation", organisation)
                .bind("now", clock.instant())
                .execute();
        return handle.createQuery("select * from call_budget where organisation = :organisation for update")
                .bind("organisation", organisation)
                .map((rs, context) -> read(rs))
                .one();
    }

    /** How long calls of this row are refused as a whole; null while they are not. */
    Budget.Wait blocked(Handle handle, String organisation) {
        return handle.createQuery(
                        "select * from call_budget where organisation = :organisation and blocked_until > :now")
                .bind("organisation", organisation)
                .bind("now", clock.instant())
                .map((rs, context) -> new Budget.Wait(instant(rs, "blocked_until"), rs.getString("blocked_reason")))
                .findOne()
                .orElse(null);
    }

    int underWay(Handle handle, String organisation) {
        handle.createUpdate("delete from call_lease where organisation = :organisation and expires_at <= :now")
                .bind("organisation", organisation)
                .bind("now", clock.instant())
                .execute();
        return handle.createQuery("select count(*) from call_lease where organisation = :organisation")
                .bind("organisation", organisation)
                .mapTo(Integer.class)
                .one();
    }

    UUID spend(Handle handle, String organisation, Budget budget, Instant leaseEnds) {
        handle.createUpdate("""
                        update call_budget set window_started_at = :started, used = :used,
                          blocked_until = null, blocked_reason = null
                        where organisation = :organisation""")
                .bind("started", budget.windowStartedAt())
                .bind("used", budget.used())
                .bind("organisation", organisation)
                .execute();
        UUID lease = Ids.next();
        handle.createUpdate("insert into call_lease (organisation, id, expires_at) values (:organisation, :id, :ends)")
                .bind("organisation", organisation)
                .bind("id", lease)
                .bind("ends", leaseEnds)
                .execute();
        return lease;
    }

    void endLease(String organisation, UUID lease) {
        jdbi.useHandle(h -> h.createUpdate("delete from call_lease where organisation = :organisation and id = :id")
                .bind("organisation", organisation)
                .bind("id", lease)
                .execute());
    }

    /**
     * Takes over what Xero itself counts: other programs may call the same organisation.
     *
     * @param window of the call: a minute that has begun meanwhile is not filled up by a late answer
     */
    void note(String organisation, Instant window, Integer minuteUsed, Integer dayRemaining) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update call_budget set
                          used = case when window_started_at = :window then greatest(used, coalesce(:used, 0)) else used end,
                          day_remaining = coalesce(:day, day_remaining),
                          day_noted_at = case when cast(:day as int) is null then day_noted_at else :now end
                        where organisation = :organisation""")
                .bind("window", window)
                .bind("used", minuteUsed)
                .bind("day", dayRemaining)
                .bind("now", clock.instant())
                .bind("organisation", organisation)
                .execute());
    }

    void block(String organisation, Instant until, String reason) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into call_budget (organisation, window_started_at, used, blocked_until, blocked_reason)
                        values (:organisation, :now, 0, :until, :reason)
                        on conflict (organisation) do update set
                          blocked_until = greatest(call_budget.blocked_until, excluded.blocked_until),
                          blocked_reason = case when excluded.blocked_until >= coalesce(call_budget.blocked_until, excluded.blocked_until)
                            then excluded.blocked_reason else call_budget.blocked_reason end""")
                .bind("organisation", organisation)
                .bind("now", clock.instant())
                .bind("until", until)
                .bind("reason", reason)
                .execute());
    }

    private static Budget read(ResultSet rs) throws SQLException {
        return new Budget(
                instant(rs, "window_started_at"),
                rs.getInt("used"),
                rs.getObject("day_remaining", Integer.class),
                instant(rs, "day_noted_at"),
                instant(rs, "blocked_until"),
                rs.getString("blocked_reason"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
