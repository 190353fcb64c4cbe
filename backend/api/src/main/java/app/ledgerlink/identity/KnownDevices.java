package app.ledgerlink.identity;

import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Browsers that a user signed in with before. Each has a token of that user in a cookie; here is only its hash. */
@ApplicationScoped
@AcrossWorkspaces
class KnownDevices {

    static final Duration REMEMBERED = Duration.ofDays(365);

    /** The least used is forgotten first. */
    private static final int PER_USER = 20;

    private final Jdbi jdbi;
    private final Clock clock;

    KnownDevices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * The accounts of this address that were signed in to with this token; takes as long for an address that nobody has.
     */
    Set<UUID> accounts(EmailAddress email, byte[] token) {
        return jdbi.withHandle(h -> h.createQuery("select u.id from known_device d"
                        + " join app_user u on u.workspace_id = d.workspace_id and u.id = d.user_id"
                        + " where (lower(u.email) = lower(:email) or lower(u.sign_in_email) = lower(:email))"
                        + " and d.token_hash = :token and d.last_used_at > :since")
                .bind("email", email.text())
                .bind("token", token)
                .bind("since", Timestamps.now(clock).minus(REMEMBERED))
                .mapTo(UUID.class)
                .set());
    }

    /**
     * Remembers the browser that a user just signed in with, under a new token.
     *
     * @param former hash of the token that it had; null when it had none
     */
    @Transactional
    void remember(User user, byte[] former, byte[] token, String device) {
        Instant now = Timestamps.now(clock);
        jdbi.useHandle(h -> {
            h.execute(
                    "delete from known_device where workspace_id = ? and user_id = ?"
                            + " and (token_hash = ? or last_used_at <= ?)",
                    user.workspaceId(),
                    user.id(),
                    former,
                    now.minus(REMEMBERED));
            h.execute(
                    "insert into known_device (workspace_id, user_id, token_hash, device, last_used_at)"
                            + " values (?, ?, ?, ?, ?)",
                    user.workspaceId(),
                    user.id(),
                    token,
                    device,
                    now);
            h.execute(
                    "delete from known_device where workspace_id = ? and user_id = ? and token_hash in"
                            + " (select token_hash from known_device where workspace_id = ? and user_id = ?"
                            + " order by last_used_at desc offset ?)",
                    user.workspaceId(),
                    user.id(),
                    user.workspaceId(),
                    user.id(),
                    PER_USER);
        });
    }

    /**
     * Forgets the browsers of this account.
     *
     * @param kept hash of the token of the browser that asks; null to forget all
     */
    @Transactional
    void forget(User user, byte[] kept) {
        jdbi.useHandle(
                h -> h.createUpdate("delete from known_device where workspace_id = :workspaceId and user_id = :id"
                                + " and token_hash is distinct from cast(:kept as bytea)")
                        .bind("workspaceId", user.workspaceId())
                        .bind("id", user.id())
                        .bind("kept", kept)
                        .execute());
    }
}
