package app.ledgerlink.xero.token;

import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.Timestamps;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Token sets at rest, encrypted. Each method is one statement, part of the caller's transaction if there is one. */
@Singleton
public class TokenStore {

    private final Jdbi jdbi;
    private final KeyRing keys;
    private final Clock clock;

    TokenStore(Jdbi jdbi, KeyRing keys, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
    }

    public void insert(UUID workspaceId, UUID id, IssuedTokens tokens) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into token_set (workspace_id, id, access_token, refresh_token, scopes, expires_at, refreshed_at)
                        values (:workspaceId, :id, :access, :refresh, :scopes, :expires, :now)""")
                .bind("workspaceId", workspaceId)
                .bind("id", id)
                .bind("access", keys.encrypt(tokens.accessToken(), owner(workspaceId, id, "access")))
                .bind("refresh", keys.encrypt(tokens.refreshToken(), owner(workspaceId, id, "refresh")))
                .bind("scopes", tokens.scopes())
                .bind("expires", tokens.expiresAt())
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /** @throws KeyRing.UnreadableSecret when the keys it was encrypted with are gone */
    Optional<TokenSet> find(UUID workspaceId, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from token_set where workspace_id = :workspaceId and id = :id")
                        .bind("workspaceId", workspaceId)
                        .bind("id", id)
                        .map((rs, context) -> read(workspaceId, id, rs))
                        .findOne());
    }

    private TokenSet read(UUID workspaceId, UUID id, ResultSet rs) throws SQLException {
        byte[] previous = rs.getBytes("previous_refresh_token");
        return new TokenSet(
                workspaceId,
                id,
                rs.getInt("generation"),
                keys.decrypt(rs.getBytes("access_token"), owner(workspaceId, id, "access")),
                keys.decrypt(rs.getBytes("refresh_token"), owner(workspaceId, id, "refresh")),
                previous == null ? null : keys.decrypt(previous, owner(workspaceId, id, "refresh")),
                instant(rs, "expires_at"),
                instant(rs, "refreshed_at"),
                rs.getBoolean("dead"));
    }

    /** Whether the caller now refreshes this generation alone, over all nodes, until the given moment. */
    boolean claim(TokenSet set, Instant until) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update token_set set refreshing_until = :until
                                where workspace_id = :workspaceId and id = :id and generation = :generation and not dead
                                  and (refreshing_until is null or refreshing_until <= :now)""")
                        .bind("until", until)
                        .bind("now", clock.instant())
                        .bind("workspaceId", set.workspaceId())
                        .bind("id", set.id())
                        .bind("generation", set.generation())
                        .execute())
                == 1;
    }

    /** Ends a claim that brought nothing; others may try from the given moment on. */
    void release(TokenSet set, Instant from) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update token_set set refreshing_until = :from
                        where workspace_id = :workspaceId and id = :id and generation = :generation""")
                .bind("from", from)
                .bind("workspaceId", set.workspaceId())
                .bind("id", set.id())
                .bind("generation", set.generation())
                .execute());
    }

    /** Stores a refresh over the generation it was made from; false when another one was stored meanwhile. */
    boolean replace(TokenSet old, IssuedTokens fresh) {
        UUID workspaceId = old.workspaceId();
        String refresh = fresh.refreshToken() == null ? old.refreshToken() : fresh.refreshToken();
        return jdbi.withHandle(h -> h.createUpdate("""
                                update token_set set access_token = :access, refresh_token = :refresh,
                                  previous_refresh_token = :previous, expires_at = :expires, refreshed_at = :now,
                                  generation = generation + 1, refreshing_until = null
                                where workspace_id = :workspaceId and id = :id and generation = :generation""")
                        .bind("access", keys.encrypt(fresh.accessToken(), owner(workspaceId, old.id(), "access")))
                        .bind("refresh", keys.encrypt(refresh, owner(workspaceId, old.id(), "refresh")))
                        .bind("previous", keys.encrypt(old.refreshToken(), owner(workspaceId, old.id(), "refresh")))
                        .bind("expires", fresh.expiresAt())
                        .bind("now", Timestamps.now(clock))
                        .bind("workspaceId", workspaceId)
                        .bind("id", old.id())
                        .bind("generation", old.generation())
                        .execute())
                == 1;
    }

    /** False when it was refreshed meanwhile after all. */
    boolean bury(TokenSet set) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update token_set set dead = true, refreshing_until = null
                                where workspace_id = :workspaceId and id = :id and generation = :generation""")
                        .bind("workspaceId", set.workspaceId())
                        .bind("id", set.id())
                        .bind("generation", set.generation())
                        .execute())
                == 1;
    }

    /** Erases the token sets of a workspace that no connection uses. */
    public void eraseUnused(UUID workspaceId) {
        jdbi.useHandle(h -> h.createUpdate("""
                        delete from token_set t where t.workspace_id = :workspaceId and not exists (
                          select 1 from ledger_connection_shown c
                          where c.workspace_id = t.workspace_id and c.token_set_id = t.id)""").bind("workspaceId", workspaceId).execute());
    }

    private static String owner(UUID workspaceId, UUID id, String field) {
        return workspaceId + "|" + id + "|" + field;
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
