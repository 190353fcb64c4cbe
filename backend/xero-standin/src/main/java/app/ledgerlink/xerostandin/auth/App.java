package app.ledgerlink.xerostandin.auth;

import java.util.Set;

/** An app registered with the stand-in. Without a secret it is a public client and must use PKCE. */
public record App(String name, String clientId, String secret, Set<String> redirectUris, Set<String> scopes) {

    public boolean isPublic() {
        return secret == null;
    }

    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
