package app.ledgerlink.xerostandin.auth;

import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.Forms;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The token side of the identity server: token, revocation, discovery, keys and user info. */
public final class OAuthServer {
    private final Identity identity;
    private final String issuer;

    /** @param issuer the address under which clients know this server, without a slash at the end */
    public OAuthServer(Identity identity, String issuer) {
        this.identity = identity;
        this.issuer = issuer;
    }

    public Answer token(Call call) {
        var form = Forms.decode(new String(call.body(), StandardCharsets.UTF_8));
        try {
            var grant = form.get("grant_type");
            var app = client(call, form);
            if ("authorization_code".equals(grant)) {
                return Answer.json(
                        200,
                        identity.exchange(
                                app, form.get("code"), form.get("redirect_uri"), form.get("code_verifier"), issuer));
            }
            if ("refresh_token".equals(grant)) {
                return Answer.json(200, identity.refresh(app, form.get("refresh_token"), issuer));
            }
            throw new OAuthError("unsupported_grant_type");
        } catch (OAuthError error) {
            return Answer.json(400, Map.of("error", error.getMessage()));
        }
    }

    public Answer revoke(Call call) {
        var form = Forms.decode(new String(call.body(), StandardCharsets.UTF_8));
        try {
            identity.revoke(client(call, form), form.get("token"));
            return Answer.empty(200);
        } catch (OAuthError error) {
            return Answer.json(400, Map.of("error", error.getMessage()));
        }
    }

    public Answer discovery() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/identity/connect/authorize");
        document.put("token_endpoint", issuer + "/connect/token");
        document.put("userinfo_endpoint", issuer + "/connect/userinfo");
        document.put("revocation_endpoint", issuer + "/connect/revocation");
        document.put("jwks_uri", issuer + "/.well-known/openid-configuration/jwks");
        document.put("scopes_supported", Scopes.GRANULAR.stream().sorted().toList());
        document.put("response_types_supported", List.of("code"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        return Answer.json(200, document);
    }

    public Answer keys() {
        return Answer.json(200, identity.mint().publicKeys());
    }

    public Answer userInfo(Call call) {
        return bearer(call)
                .map(c -> Answer.json(
                        200,
                        Map.of(
                                "sub", c.userId().toString().replace("-", ""),
                                "xero_userid", c.userId().toString(),
                                "name", "Demo User",
                                "preferred_username", c.email(),
                                "email", c.email())))
                .orElseGet(() -> Answer.empty(401));
    }

    private Optional<Identity.Caller> bearer(Call call) {
        var header = call.header("authorization");
        return header == null || !header.startsWith("Bearer ")
                ? Optional.empty()
                : identity.caller(header.substring(7))
                        .filter(c -> identity.expired(header.substring(7)).isEmpty());
    }

    /** By HTTP Basic or by the form; a public client has its id only. */
    private App client(Call call, Map<String, String> form) {
        var id = form.get("client_id");
        var secret = form.get("client_secret");
        var header = call.header("authorization");
        if (header != null && header.startsWith("Basic ")) {
            var pair = basic(header.substring(6));
            id = pair[0];
            secret = pair[1];
        }
        var app = identity.app(String.valueOf(id)).orElseThrow(() -> new OAuthError("invalid_client"));
        if (!app.isPublic() && !app.secret().equals(secret)) {
            throw new OAuthError("invalid_client");
        }
        return app;
    }

    private static String[] basic(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded.trim()), StandardCharsets.UTF_8);
            var parts = text.split(":", 2);
            return new String[] {Forms.plain(parts[0]), parts.length > 1 ? Forms.plain(parts[1]) : ""};
        } catch (IllegalArgumentException e) {
            throw new OAuthError("invalid_client");
        }
    }
}
