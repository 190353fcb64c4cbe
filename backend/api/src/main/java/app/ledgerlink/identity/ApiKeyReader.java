package app.ledgerlink.identity;

import app.ledgerlink.identity.ApiKeyResource.ApiKey;
import app.ledgerlink.identity.ApiKeyResource.ApiKeyQuery;
import app.ledgerlink.identity.ApiKeyResource.Scope;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The keys of a workspace with their owners, as admins see them. */
@ApplicationScoped
class ApiKeyReader {

    /** @param scopes null for a key whose scope says it all */
    private record Row(
            UUID id,
            String name,
            Scope scope,
            List<String> scopes,
            String hint,
            UUID createdBy,
            String createdByName,
            UUID ownerId,
            String ownerName,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt) {}

    private static final String FROM = """
             from api_key k left join app_user o on o.workspace_id = k.workspace_id and o.id = k.owner_id
            where k.workspace_id = :workspaceId""";

    private static final String SELECT = "select k.*, o.name as owner_name" + FROM;

    private static final String FILTERS = """
              and (cast(:owner as uuid) is null or k.owner_id = cast(:owner as uuid))
              and (cast(:working as boolean) is null or cast(:working as boolean)
                = (k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    ApiKeyReader(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Page<ApiKey> list(UUID workspace, ApiKeyQuery query) {
        Listing keys = new Listing(
                SELECT + FILTERS + " order by k.created_at desc, k.id desc" + Listing.PAGE,
                Listing.count(FROM + FILTERS));
        return jdbi.withHandle(h -> keys.read(
                h,
                query,
                q -> filter(q, workspace, query),
                rows -> rows.mapTo(Row.class).map(ApiKeyReader::key)));
    }

    /** The keys that work and that a user answers for. */
    List<ApiKey> workingOf(UUID workspace, UUID owner) {
        ApiKeyQuery query = new ApiKeyQuery();
        query.ownerId = owner;
        query.working = true;
        return jdbi.withHandle(h -> filter(h.createQuery(SELECT + FILTERS), workspace, query)
                .mapTo(Row.class)
                .map(ApiKeyReader::key)
                .list());
    }

    ApiKey get(UUID workspace, UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " and k.id = :id")
                .bind("workspaceId", workspace)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(ApiKeyReader::key)
                .orElseThrow(() -> ProblemException.notFound("API key")));
    }

    /** What a key may do, as its row says. */
    static Set<KeyScope> scopes(Scope former, List<String> codes) {
        return codes == null
                ? former.scopes()
                : KeyScope.complete(codes.stream()
                        .flatMap(code -> KeyScope.ofCode(code).stream())
                        .collect(Collectors.toSet()));
    }

    private <S extends SqlStatement<S>> S filter(S sql, UUID workspace, ApiKeyQuery query) {
        return sql.bind("workspaceId", workspace)
                .bind("owner", query.ownerId)
                .bind("working", query.working)
                .bind("now", Timestamps.now(clock));
    }

    private static ApiKey key(Row row) {
        return new ApiKey(
                row.id(),
                row.name(),
                row.scopes() == null ? row.scope() : null,
                List.copyOf(scopes(row.scope(), row.scopes())),
                row.hint(),
                row.createdBy(),
                row.createdByName(),
                row.ownerId(),
                row.ownerName(),
                row.createdAt(),
                row.expiresAt(),
                row.lastUsedAt(),
                row.revokedAt());
    }
}
