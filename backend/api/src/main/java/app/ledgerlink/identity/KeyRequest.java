package app.ledgerlink.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds this API key. */
class KeyRequest extends BaseAuthenticationRequest {

    private final String key;

    KeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
