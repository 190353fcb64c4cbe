package app.ledgerlink.xerostandin.auth;

import app.ledgerlink.xerostandin.auth.Tokens.User;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes token sets with the claims that Xero puts in. */
final class TokenMint {
    private final SecureRandom random = new SecureRandom();
    private final Signer signer = new Signer();
    private final Clock clock;

    TokenMint(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> publicKeys() {
        return signer.publicKeys();
    }

    String opaque() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Map<String, Object> tokens(
            App app, User user, Set<String> scopes, UUID event, String nonce, String issuer, Duration life) {
        var set = new LinkedHashMap<String, Object>();
        var accessToken = signer.sign(accessClaims(app, user, scopes, event, issuer, life));
        if (scopes.contains(Scopes.OPENID)) {
            set.put("id_token", signer.sign(idClaims(app, user, nonce, issuer, accessToken)));
        }
        set.put("access_token", accessToken);
        set.put("expires_in", life.toSeconds());
        set.put("token_type", "Bearer");
        if (scopes.contains(Scopes.OFFLINE)) {
            set.put("refresh_token", opaque());
        }
        set.put("scope", String.join(" ", scopes));
        return set;
    }

    private Map<String, Object> accessClaims(
            App app, User user, Set<String> scopes, UUID event, String issuer, Duration life) {
        var claims = common(user, issuer, life);
        claims.put("aud", issuer + "/resources");
        claims.put("client_id", app.clientId());
        claims.put("authentication_event_id", event.toString());
        claims.put("jti", opaque());
        claims.put("scope", List.copyOf(scopes));
        return claims;
    }

    private Map<String, Object> idClaims(App app, User user, String nonce, String issuer, String accessToken) {
        var claims = common(user, issuer, Duration.ofMinutes(5));
        claims.put("aud", app.clientId());
        claims.put("iat", clock.instant().getEpochSecond());
        claims.put("at_hash", Signer.halfHash(accessToken));
        claims.put("sid", user.id().toString().replace("-", ""));
        claims.put("preferred_username", user.email());
        claims.put("email", user.email());
        claims.put("given_name", "Demo");
        claims.put("family_name", "User");
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return claims;
    }

    private Map<String, Object> common(User user, String issuer, Duration life) {
        long now = clock.instant().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("nbf", now);
        claims.put("exp", now + life.toSeconds());
        claims.put("iss", issuer);
        claims.put("sub", user.id().toString().replace("-", ""));
        claims.put("auth_time", now);
        claims.put("idp", "local");
        claims.put("xero_userid", user.id().toString());
        claims.put("global_session_id", user.id().toString().replace("-", ""));
        claims.put("amr", List.of("pwd"));
        return claims;
    }
}
