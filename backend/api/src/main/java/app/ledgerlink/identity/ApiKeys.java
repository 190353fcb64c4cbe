package app.ledgerlink.identity;

import app.ledgerlink.identity.ApiKeyResource.ApiKey;
import app.ledgerlink.identity.ApiKeyResource.ApiKeyWithSecret;
import app.ledgerlink.identity.ApiKeyResource.NewApiKey;
import app.ledgerlink.identity.ApiKeyResource.Scope;
import app.ledgerlink.identity.UserResource.KeysLeftBehind;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes, hands over and revokes the keys of programs: 256 random bits, kept as a hash. */
@ApplicationScoped
class ApiKeys {

    /** By which scanners for leaked secrets know a key, and people where it belongs. */
    static final String PREFIX = "ll_";

    /** What cannot be a key need not be looked for. */
    static boolean looksLikeOne(String text) {
        return text.startsWith(PREFIX) && Secrets.looksLikeOne(text.substring(PREFIX.length()));
    }

    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApiKeyReader reader;

    ApiKeys(Jdbi jdbi, Clock clock, AuditTrail audit, ApiKeyReader reader) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
        this.reader = reader;
    }

    @Transactional
    ApiKeyWithSecret create(User creator, NewApiKey wanted) {
        requireOneKindOfScope(wanted);
        Instant end = end(wanted);
        if (!mayOwn(creator.workspaceId(), creator.id())) {
            throw new ForbiddenException();
        }
        boolean byScopes = wanted.scopes() != null;
        String key = PREFIX + Secrets.next();
        UUID id = Ids.next();
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into api_key (workspace_id, id, name, scope, scopes, key_hash, hint, created_by,
                            created_by_name, owner_id, created_at, expires_at)
                        values (:workspaceId, :id, :name, :scope, :scopes, :hash, :hint, :creator,
                            :creatorName, :creator, :now, :expires)
                        """)
                .bind("workspaceId", creator.workspaceId())
                .bind("id", id)
                .bind("name", wanted.name().strip())
                .bind("scope", byScopes ? Scope.READ : wanted.scope())
                .bindByType("scopes", byScopes ? codes(wanted) : null, String[].class)
                .bind("hash", byScopes ? KeyUse.scopedHash(key) : Secrets.hash(key))
                .bind("hint", key.substring(key.length() - 4))
                .bind("creator", creator.id())
                .bind("creatorName", creator.name())
                .bind("now", Timestamps.now(clock))
                .bind("expires", end)
                .execute());
        ApiKey created = reader.get(creator.workspaceId(), id);
        audit.record(new Entry(Action.API_KEY_CREATED, id, created.name(), null, fields(created)));
        return new ApiKeyWithSecret(created, key);
    }

    @Transactional
    ApiKey revoke(UUID workspace, UUID id) {
        ApiKey before = reader.get(workspace, id);
        int revoked = jdbi.withHandle(h -> h.execute(
                "update api_key set revoked_at = ? where workspace_id = ? and id = ? and revoked_at is null",
                Timestamps.now(clock),
                workspace,
                id));
        if (revoked == 1) {
            audit.record(new Entry(Action.API_KEY_REVOKED, id, before.name(), fields(before), null));
        }
        return reader.get(workspace, id);
    }

    /** Holds the owner's right until the end of the transaction: whoever takes it away meanwhile finds the key. */
    private boolean mayOwn(UUID workspace, UUID user) {
        return jdbi.withHandle(h -> h.createQuery("select id from app_user where workspace_id = ? and id = ? and active"
                        + " and role = 'ADMIN' for share")
                .bind(0, workspace)
                .bind(1, user)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    /** The new owner is an admin who may sign in. */
    @Transactional
    ApiKey handOver(UUID workspace, UUID id, UUID to) {
        ApiKey before = reader.get(workspace, id);
        if (!mayOwn(workspace, to)) {
            throw ProblemException.invalid(
                    "userId", "Only an admin who may sign in can answer for a key. Choose another user.");
        }
        int changed = jdbi.withHandle(h -> h.execute(
                "update api_key set owner_id = ? where workspace_id = ? and id = ? and revoked_at is null",
                to,
                workspace,
                id));
        if (changed == 0) {
            throw ProblemException.conflict("key-revoked", "This key was revoked. Make a new one.");
        }
        ApiKey after = reader.get(workspace, id);
        audit.record(new Entry(Action.API_KEY_HANDED_OVER, id, after.name(), owner(before), owner(after)));
        return after;
    }

    /**
     * What becomes of the keys of a user who no longer is an admin, or may no longer sign in.
     *
     * @param choice null to revoke them
     * @param admin who decides, and takes them over
     */
    @Transactional
    void settle(UUID workspace, UUID formerOwner, KeysLeftBehind choice, UUID admin) {
        for (ApiKey key : reader.workingOf(workspace, formerOwner)) {
            if (choice == KeysLeftBehind.HAND_OVER) {
                handOver(workspace, key.id(), admin);
            } else {
                revoke(workspace, key.id());
            }
        }
    }

    private static void requireOneKindOfScope(NewApiKey wanted) {
        if (wanted.scope() == null && wanted.scopes() == null) {
            throw ProblemException.invalid("scopes", "Choose what the key may do.");
        }
        if (wanted.scope() != null && wanted.scopes() != null) {
            throw ProblemException.invalid("scopes", "Give either scopes or scope, not both.");
        }
    }

    /** @return null for never */
    private Instant end(NewApiKey wanted) {
        boolean never = Boolean.TRUE.equals(wanted.neverExpires());
        if (wanted.expiresAt() == null) {
            return never
                    ? null
                    : Timestamps.now(clock)
                            .atOffset(ZoneOffset.UTC)
                            .plusYears(1)
                            .toInstant();
        }
        if (never) {
            throw ProblemException.invalid(
                    "neverExpires", "The key cannot both end and never end. Leave one of the two out.");
        }
        if (!wanted.expiresAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("expiresAt", "The key would have ended already. Choose a time to come.");
        }
        return wanted.expiresAt();
    }

    private static String[] codes(NewApiKey wanted) {
        return KeyScope.complete(wanted.scopes()).stream().map(KeyScope::code).toArray(String[]::new);
    }

    private static Map<String, ?> fields(ApiKey key) {
        Map<String, Object> fields = new HashMap<>(owner(key));
        fields.put("scopes", key.scopes());
        fields.put("hint", key.hint());
        fields.put("expiresAt", key.expiresAt());
        return fields;
    }

    private static Map<String, Object> owner(ApiKey key) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("ownerId", key.ownerId());
        fields.put("owner", key.ownerName());
        return fields;
    }
}
