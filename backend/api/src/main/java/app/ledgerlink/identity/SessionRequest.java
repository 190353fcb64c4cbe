package app.ledgerlink.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that names a session by the hash of its secret. */
class SessionRequest extends BaseAuthenticationRequest {

    private final byte[] hash;
    private final boolean fromBuildBefore;

    /** @param fromBuildBefore whether the cookie has the name that only the build before gives it */
    SessionRequest(byte[] hash, boolean fromBuildBefore) {
        this.hash = hash;
        this.fromBuildBefore = fromBuildBefore;
    }

    byte[] hash() {
        return hash;
    }

    boolean isFromBuildBefore() {
        return fromBuildBefore;
    }
}
