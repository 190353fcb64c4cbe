package app.ledgerlink.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that names a session by the hash of its secret. */
class SessionRequest extends BaseAuthenticationRequest {

    private final byte[] hash;

    SessionRequest(byte[] hash) {
        this.hash = hash;
    }

    byte[] hash() {
        return hash;
    }
}
