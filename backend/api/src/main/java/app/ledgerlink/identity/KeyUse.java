package app.ledgerlink.identity;

import app.ledgerlink.identity.ApiKeyResource.Scope;
import app.ledgerlink.shared.AcrossWorkspaces;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lets programs in by their keys. */
@ApplicationScoped
class KeyUse {

    /** A key in use is written at most this often. */
    private static final Duration GRAIN = Duration.ofMinutes(10);

    /** A key whose owner may not sign in, or is gone, opens nothing; one from before owners were kept has none. */
    private static final String LIVE = """
            select k.workspace_id, w.name as workspace_name, w.suspended_at is not null as suspended, k.last_used_at, k.id, k.name, k.scope, k.scopes, k.key_hash,
                coalesce(o.role, 'ADMIN') as ceiling, o.email as owner_email, o.password_hash as owner_hash
            from api_key k join workspace w on w.id = k.workspace_id
              left join app_user o on o.workspace_id = k.workspace_id and o.id = k.owner_id
            where k.key_hash in (:former, :scoped) and k.revoked_at is null
              and (k.expires_at is null or k.expires_at > :now)
              and (k.owner_id is null or o.active)
            """;

    private record Known(
            UUID workspaceId,
            String workspaceName,
            boolean suspended,
            Instant lastUsedAt,
            UUID id,
            String name,
            Scope scope,
            List<String> scopes,
            byte[] keyHash,
            Role ceiling,
            String ownerEmail,
            String ownerHash) {}

    private final Jdbi jdbi;
    private final DemoUsers demoUsers;
    private final Clock clock;

    KeyUse(Jdbi jdbi, DemoUsers demoUsers, Clock clock) {
        this.demoUsers = demoUsers;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The program that a live key stands for, as a caller of its workspace. */
    @AcrossWorkspaces
    @Transactional
    Optional<KeyHolder> use(String key) {
        Instant now = Timestamps.now(clock);
        return jdbi.withHandle(h -> {
            Optional<Known> known = h.createQuery(LIVE)
                    .bind("former", Secrets.hash(key))
                    .bind("scoped", scopedHash(key))
                    .bind("now", now)
                    .mapTo(Known.class)
                    .findOne()
                    .filter(k -> k.ownerEmail() == null || !demoUsers.isShutOut(k.ownerEmail(), k.ownerHash()));
            known.ifPresent(k -> remember(h, k, now));
            return known.map(KeyUse::holder);
        });
    }

    /** Of a key made with scopes: a node of a build from before scopes does not find it, and so gives it no more than it has. */
    static byte[] scopedHash(String key) {
        return Secrets.hash(key + "#scopes");
    }

    private static void remember(Handle handle, Known key, Instant now) {
        if (key.lastUsedAt() == null || key.lastUsedAt().plus(GRAIN).isBefore(now)) {
            handle.execute(
                    "update api_key set last_used_at = ? where workspace_id = ? and key_hash = ?",
                    now,
                    key.workspaceId(),
                    key.keyHash());
        }
    }

    private static KeyHolder holder(Known key) {
        Set<KeyScope> scopes = ApiKeyReader.scopes(key.scope(), key.scopes());
        boolean asAdmin = key.ceiling() == Role.ADMIN && scopes.contains(KeyScope.SETTINGS_WRITE);
        return new KeyHolder(
                new User(
                        key.workspaceId(),
                        key.workspaceName(),
                        key.id(),
                        "",
                        "API key “" + key.name() + "”",
                        asAdmin ? Role.ADMIN : Role.SALES),
                key.ceiling(),
                scopes,
                key.suspended());
    }
}
