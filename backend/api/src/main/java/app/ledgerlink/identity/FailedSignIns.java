package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Failed sign-ins by strangers, until the user has seen them. */
@ApplicationScoped
@AcrossWorkspaces
class FailedSignIns {

    /** In place of a network that must not be told. */
    static final String NOWHERE = "";

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PLACES_TOLD = 3;

    /**
     * @param since the first of them
     * @param lastAt the latest of them
     * @param addresses some that they came from, the latest first; of IPv6 the network; empty where it is not told
     * @param moreAddresses how many others they came from
     */
    @Schema(name = "FailedSignIns")
    public record Notice(
            @NotNull int failures,
            @NotNull Instant since,
            @NotNull Instant lastAt,
            @NotNull List<String> addresses,
            @NotNull int moreAddresses) {}

    private final Jdbi jdbi;
    private final Clock clock;

    FailedSignIns(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    void add(User user, String network) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into failed_sign_in as f (workspace_id, user_id, network, failures, first_at, last_at)
                        values (:workspaceId, :user, :network, 1, :now, :now)
                        on conflict (workspace_id, user_id, network) do update set
                            failures = f.failures + 1, last_at = excluded.last_at""")
                .bind("workspaceId", user.workspaceId())
                .bind("user", user.id())
                .bind("network", network)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** @return empty when there is nothing to tell */
    Optional<Notice> of(User user) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select sum(failures), min(first_at), max(last_at), count(*) filter (where network <> ''),
                            array(select network from failed_sign_in where workspace_id = :workspaceId and user_id = :user and network <> ''
                                order by last_at desc, network limit :told)
                        from failed_sign_in where workspace_id = :workspaceId and user_id = :user having count(*) > 0""")
                .bind("workspaceId", user.workspaceId())
                .bind("user", user.id())
                .bind("told", PLACES_TOLD)
                .map((row, context) -> {
                    List<String> places =
                            Arrays.asList((String[]) row.getArray(5).getArray());
                    return new Notice(
                            row.getInt(1),
                            row.getTimestamp(2).toInstant(),
                            row.getTimestamp(3).toInstant(),
                            places,
                            row.getInt(4) - places.size());
                })
                .findOne());
    }

    /** The user has seen them. */
    @Transactional
    void seen(User user) {
        jdbi.useHandle(h -> h.execute(
                "delete from failed_sign_in where workspace_id = ? and user_id = ?", user.workspaceId(), user.id()));
    }

    @Scheduled(every = "24h", delayed = "10m", identity = "delete-old-failed-sign-ins")
    @Transactional
    void deleteOld() {
        jdbi.useHandle(h -> h.execute(
                "delete from failed_sign_in where last_at <= ?",
                Timestamps.now(clock).minus(KEPT)));
    }
}
