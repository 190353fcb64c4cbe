package app.ledgerlink.shared;

import java.util.UUID;

/**
 * Who asks, in the request at hand. Every read and write of a feature is confined to {@link #workspaceId()}.
 *
 * <p>Filled by {@code identity}; a bean of request scope.
 */
public interface Caller {

    /** False for anybody before they have signed in; then the rest refuses with 401. */
    boolean isSignedIn();

    UUID workspaceId();

    UUID userId();

    String name();

    boolean isAdmin();

    /** A program whose key may not change customers. */
    boolean isReadOnly();

    /** Whether what the caller asks of the books comes out of a share: an administrator at the screen answers for all. */
    default boolean hasShare() {
        return !isAdmin() || sessionHash() == null;
    }

    /** Hash of the browser session, or null for a caller without one; binds what must stay in that session. */
    byte[] sessionHash();
}
