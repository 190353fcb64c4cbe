package app.ledgerlink.identity;

import app.ledgerlink.identity.ApiKeyResource.ApiKey;
import app.ledgerlink.identity.ApiKeyResource.ApiKeyWithSecret;
import app.ledgerlink.identity.ApiKeyResource.NewApiKey;
import app.ledgerlink.identity.ApiKeyResource.Scope;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.RecordMapper;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keys of programs: 256 random bits, kept as a hash. */
@ApplicationScoped
class ApiKeys {

    /** By which scanners for leaked secrets know a key, and people where it belongs. */
    static final String PREFIX = "ll_";

    /** A key in use is written at most this often. */
    private static final Duration GRAIN = Duration.ofMinutes(10);

    private static final String COLUMNS = "select id, name, scope, hint, created_by_name, created_at, expires_at,"
            + " last_used_at, revoked_at from api_key where workspace_id = :workspace";

    private record Known(UUID workspaceId, String workspaceName, UUID id, String name, Scope scope) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail audit;

    ApiKeys(Jdbi jdbi, Clock clock, AuditTrail audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
    }

    Page<ApiKey> list(UUID workspace, PageQuery page) {
        return jdbi.withHandle(h -> page.of(
                h.createQuery(COLUMNS + " order by created_at desc, id desc limit :size offset :offset")
                        .bind("workspace", workspace)
                        .bind("size", page.size)
                        .bind("offset", page.offset())
                        .map(RecordMapper.of(ApiKey.class))
                        .list(),
                h.createQuery("select count(*) from api_key where workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .mapTo(long.class)
                        .one()));
    }

    @Transactional
    ApiKeyWithSecret create(User creator, NewApiKey wanted) {
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("expiresAt", "The key would have ended already. Choose a time to come.");
        }
        String key = PREFIX + Secrets.next();
        UUID id = Ids.next();
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into api_key (workspace_id, id, name, scope, key_hash, hint, created_by_name, created_at,
                            expires_at)
                        values (:workspace, :id, :name, :scope, :hash, :hint, :creator, :now, :expires)
                        """)
                .bind("workspace", creator.workspaceId())
                .bind("id", id)
                .bind("name", wanted.name().strip())
                .bind("scope", wanted.scope().name())
                .bind("hash", Secrets.hash(key))
                .bind("hint", key.substring(key.length() - 4))
                .bind("creator", creator.name())
                .bind("now", Timestamps.now(clock))
                .bind("expires", wanted.expiresAt())
                .execute());
        ApiKey created = get(creator.workspaceId(), id);
        audit.record(new Entry(
                Action.API_KEY_CREATED,
                id,
                created.name(),
                null,
                Map.of("scope", created.scope(), "hint", created.hint())));
        return new ApiKeyWithSecret(created, key);
    }

    @Transactional
    ApiKey revoke(UUID workspace, UUID id) {
        ApiKey before = get(workspace, id);
        jdbi.useHandle(h -> h.execute(
                "update api_key set revoked_at = ? where workspace_id = ? and id = ? and revoked_at is null",
                Timestamps.now(clock),
                workspace,
                id));
        if (before.revokedAt() == null) {
            audit.record(new Entry(
                    Action.API_KEY_REVOKED,
                    id,
                    before.name(),
                    Map.of("scope", before.scope(), "hint", before.hint()),
                    null));
        }
        return get(workspace, id);
    }

    /** The program that a live key stands for, as a caller of its workspace. */
    @Transactional
    Optional<KeyHolder> use(String key) {
        byte[] hash = Secrets.hash(key);
        Instant now = Timestamps.now(clock);
        return jdbi.withHandle(h -> {
            Optional<KeyHolder> holder = h.createQuery("""
                            select k.workspace_id, w.name as workspace_name, k.id, k.name, k.scope
                            from api_key k join workspace w on w.id = k.workspace_id
                            where k.key_hash = :hash and k.revoked_at is null
                              and (k.expires_at is null or k.expires_at > :now)
                            """)
                    .bind("hash", hash)
                    .bind("now", now)
                    .map(RecordMapper.of(Known.class))
                    .findOne()
                    .map(ApiKeys::holder);
            holder.ifPresent(k -> h.execute(
                    "update api_key set last_used_at = ? where key_hash = ?"
                            + " and (last_used_at is null or last_used_at < ?)",
                    now,
                    hash,
                    now.minus(GRAIN)));
            return holder;
        });
    }

    private static KeyHolder holder(Known key) {
        Role role = key.scope() == Scope.ADMIN ? Role.ADMIN : Role.SALES;
        return new KeyHolder(
                new User(key.workspaceId(), key.workspaceName(), key.id(), "", "API key “" + key.name() + "”", role),
                key.scope() == Scope.READ);
    }

    private ApiKey get(UUID workspace, UUID id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + " and id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .map(RecordMapper.of(ApiKey.class))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("API key")));
    }
}
