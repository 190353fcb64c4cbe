package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Browser sessions: end after some time without a request, and after some more whatever happens. The defaults are those of
 * OWASP ASVS 4.0.3, 3.3.2, at level 2.
 */
@ApplicationScoped
class Sessions {

    /** A session in use is written at most this often. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final SecondFactorRules rules;
    private final DemoUsers demoUsers;
    private final SessionLife life;
    private final Clock clock;

    Sessions(Jdbi jdbi, SecondFactorRules rules, DemoUsers demoUsers, SessionLife life, Clock clock) {
        this.life = life;
        this.demoUsers = demoUsers;
        this.jdbi = jdbi;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A session that a request came with.
     *
     * @param confirmedAt when the user last proved who they are; the sign-in counts
     * @param duties what the user must do before anything else
     */
    record Live(User user, UUID id, Instant confirmedAt, List<Duty> duties) {}

    private record Found(Live live, Instant lastUsedAt) {

        boolean isDue(Instant now) {
            return lastUsedAt == null || !lastUsedAt.plus(GRAIN).isAfter(now);
        }
    }

    /**
     * @param device in a few words, for the list of sessions
     * @return the secret for the cookie, kept nowhere else; empty when the user's password was changed or their access
     *     taken since it was checked
     */
    @AcrossWorkspaces
    @Transactional
    Optional<String> open(Users.Known known, String device, String address) {
        return open(known, device, address, Timestamps.now(clock));
    }

    /** The same without a proof of who it is: what matters asks for one. */
    @AcrossWorkspaces
    @Transactional
    Optional<String> openUnconfirmed(Users.Known known, String device, String address) {
        return open(known, device, address, Instant.EPOCH);
    }

    private Optional<String> open(Users.Known known, String device, String address, Instant confirmedAt) {
        String secret = Secrets.next();
        Instant now = Timestamps.now(clock);
        int opened = jdbi.withHandle(h -> h.execute(
                "insert into user_session (token_hash, id, workspace_id, user_id, created_at, expires_at, last_used_at,"
                        + " confirmed_at, device, address)"
                        + " select ?, ?, workspace_id, id, ?, ?, ?, ?, ?, ? from app_user"
                        + " where workspace_id = ? and id = ? and active and password_hash = ? for share",
                Secrets.hash(secret),
                Ids.next(),
                now,
                now.plus(life.idle()),
                now,
                confirmedAt,
                device,
                address,
                known.user().workspaceId(),
                known.user().id(),
                known.hash()));
        return opened == 1 ? Optional.of(secret) : Optional.empty();
    }

    /**
     * A live session; keeps it alive.
     *
     * @param ofBuildBefore takes only a session that the build before opened, which knows no device
     */
    @AcrossWorkspaces
    @Transactional
    Optional<Live> use(byte[] hash, boolean ofBuildBefore) {
        Instant now = Timestamps.now(clock);
        return jdbi.withHandle(h -> {
            Optional<Found> found = h.createQuery("select f.*, s.id as session_id,"
                            + " coalesce(s.confirmed_at, s.created_at) as confirmed_at, s.last_used_at from ("
                            + Users.SELECT
                            + ") f join user_session s"
                            + " on s.workspace_id = f.workspace_id and s.user_id = f.id"
                            + " where s.token_hash = ? and s.expires_at > ?"
                            // the build before asks for no second factor
                            + " and (s.device is not null or not f.second_factor) and (not ? or s.device is null)")
                    .bind(0, hash)
                    .bind(1, now)
                    .bind(2, ofBuildBefore)
                    .map((row, context) -> {
                        Users.Known known = Users.KNOWN.map(row, context);
                        if (demoUsers.isShutOut(known.user().email(), known.hash())) {
                            return null;
                        }
                        Live live = new Live(
                                known.user(),
                                row.getObject("session_id", UUID.class),
                                row.getTimestamp("confirmed_at").toInstant(),
                                known.duties(rules.enforced()));
                        return new Found(live, Users.instant(row.getTimestamp("last_used_at")));
                    })
                    .findOne();
            if (found.isPresent() && found.get().isDue(now)) {
                h.execute(
                        "update user_session set last_used_at = ?,"
                                + " expires_at = least(?, created_at + cast(? as interval)) where token_hash = ?",
                        now,
                        now.plus(life.idle()),
                        life.longest().toString(),
                        hash);
            }
            return found.map(Found::live);
        });
    }

    /** The person's own, in all joined accounts; that one first. */
    @AcrossWorkspaces
    List<SessionsResource.OpenSession> list(User user, UUID current) {
        return jdbi.withHandle(
                h -> h.createQuery("select s.id, s.device, s.address, s.created_at as signed_in_at, s.last_used_at,"
                                + " s.id = :current as current from user_session s"
                                + " join (select u.workspace_id, u.id as user_id " + JoinedAccounts.GROUP + ") g"
                                + " on g.workspace_id = s.workspace_id and g.user_id = s.user_id where s.expires_at > :now"
                                + " order by s.id = :current desc, coalesce(s.last_used_at, s.created_at) desc, s.id")
                        .bind("current", current)
                        .bind("workspaceId", user.workspaceId())
                        .bind("id", user.id())
                        .bind("now", Timestamps.now(clock))
                        .mapTo(SessionsResource.OpenSession.class)
                        .list());
    }

    @AcrossWorkspaces
    @Transactional
    void close(byte[] hash) {
        jdbi.useHandle(h -> h.execute("delete from user_session where token_hash = ?", hash));
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "delete-expired-sessions")
    @AcrossWorkspaces
    @Transactional
    void deleteExpired() {
        Instant now = Timestamps.now(clock);
        jdbi.useHandle(h -> {
            h.execute("delete from user_session where expires_at <= ?", now);
            h.execute("delete from sign_in_attempt where window_ends_at <= ?", now);
        });
    }
}
