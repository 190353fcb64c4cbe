package app.ledgerlink.xero.consent;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.Reach;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Log-ins at Xero that were started here. The {@code state} that comes back proves that this browser session started
 * it; it works once, for ten minutes, and only its hash is stored. The verifier of PKCE (RFC 7636) waits with it,
 * encrypted.
 */
@Singleton
class AuthorizationAttempts {

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Log-ins at Xero that one user can have begun at a time: an older one ends for a newer. */
    private static final int MOST = 10;

    private final Jdbi jdbi;
    private final KeyRing keys;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    AuthorizationAttempts(Jdbi jdbi, KeyRing keys, Clock clock) {
        this(jdbi, keys, clock, new SecureRandom());
    }

    AuthorizationAttempts(Jdbi jdbi, KeyRing keys, Clock clock, SecureRandom random) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** What goes to Xero in the address. */
    record Started(String state, String codeChallenge) {}

    /** What a returning browser had started. */
    record Resumed(ConnectionRef connection, String codeVerifier) {}

    Started start(ConnectionRef connection, Caller caller) {
        String state = secret();
        String verifier = secret();
        Reach.across(
                () -> jdbi.useHandle(h -> h.createUpdate("delete from authorization_attempt where expires_at <= :now")
                        .bind("now", clock.instant())
                        .execute()));
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            insert into authorization_attempt
                              (state_hash, workspace_id, connection_id, user_id, session_hash, code_verifier, expires_at)
                            values (:state, :workspaceId, :connection, :user, :session, :verifier, :expires)""")
                    .bind("state", hash(state))
                    .bind("workspaceId", connection.workspaceId())
                    .bind("connection", connection.connectionId())
                    .bind("user", caller.userId())
                    .bind("session", caller.sessionHash())
                    .bind("verifier", keys.encrypt(verifier, owner(connection)))
                    .bind("expires", clock.instant().plus(LIFE))
                    .execute();
            h.createUpdate("""
                            delete from authorization_attempt where workspace_id = :workspaceId and user_id = :user
                              and state_hash not in (select state_hash from authorization_attempt
                                where workspace_id = :workspaceId and user_id = :user
                                order by (state_hash = :state) desc, expires_at desc limit :most)""")
                    .bind("workspaceId", connection.workspaceId())
                    .bind("user", caller.userId())
                    .bind("state", hash(state))
                    .bind("most", MOST)
                    .execute();
        });
        return new Started(state, base64(hash(verifier)));
    }

    /** Empty when the state is unknown, used, too old, or was started by another session or user. */
    Optional<Resumed> resume(String state, Caller caller) {
        return Reach.across(() -> jdbi.withHandle(h -> h.createQuery(
                                "delete from authorization_attempt where state_hash = :state returning *")
                        .bind("state", hash(state))
                        .map((rs, context) -> new Stored(
                                new ConnectionRef(
                                        rs.getObject("workspace_id", UUID.class),
                                        rs.getObject("connection_id", UUID.class)),
                                rs.getObject("user_id", UUID.class),
                                rs.getBytes("session_hash"),
                                rs.getBytes("code_verifier"),
                                rs.getObject("expires_at", OffsetDateTime.class)))
                        .findOne()))
                .filter(stored -> stored.startedBy(caller))
                .filter(stored -> stored.expiresAt().toInstant().isAfter(clock.instant()))
                .map(stored ->
                        new Resumed(stored.connection(), keys.decrypt(stored.verifier(), owner(stored.connection()))));
    }

    private record Stored(
            ConnectionRef connection, UUID userId, byte[] sessionHash, byte[] verifier, OffsetDateTime expiresAt) {

        boolean startedBy(Caller caller) {
            return connection.workspaceId().equals(caller.workspaceId())
                    && userId.equals(caller.userId())
                    && MessageDigest.isEqual(sessionHash, caller.sessionHash());
        }
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String owner(ConnectionRef connection) {
        return connection.workspaceId() + "|" + connection.connectionId() + "|verifier";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
