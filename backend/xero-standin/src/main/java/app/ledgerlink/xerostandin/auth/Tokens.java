package app.ledgerlink.xerostandin.auth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The things the identity server remembers; plain data, so that a snapshot can hold them. */
final class Tokens {
    private Tokens() {}

    record User(String email, UUID id) {}

    /** What a consent led to: one code, good once and for a short time. */
    record Code(
            String clientId,
            String redirectUri,
            Set<String> scopes,
            User user,
            String challenge,
            String nonce,
            UUID authEventId,
            Instant expires) {}

    record Access(String clientId, User user, Set<String> scopes, UUID authEventId, Instant expires) {}

    /** A refresh token; replaced is null until it was used. */
    record Refresh(
            String clientId, User user, Set<String> scopes, UUID authEventId, Instant expires, Instant replaced) {
        Refresh used(Instant now) {
            return replaced != null ? this : new Refresh(clientId, user, scopes, authEventId, expires, now);
        }
    }

    /** A tenant granted to an app by a user. */
    record Connection(
            UUID id, UUID authEventId, UUID tenantId, String clientId, UUID userId, Instant created, Instant updated) {}

    /** All of it. */
    record Image(
            Map<String, Access> access,
            Map<String, Refresh> refresh,
            Map<String, Set<String>> granted,
            List<Connection> connections) {}
}
