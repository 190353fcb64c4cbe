package app.ledgerlink.xero.token;

import java.time.Instant;
import java.util.UUID;

/**
 * What one consent gave us; connections of the same consent share it.
 *
 * @param generation grows with every refresh
 * @param previousRefreshToken the one before, good for a while after a refresh; null at first
 * @param dead Xero took it back: only a new consent helps
 */
record TokenSet(
        UUID workspaceId,
        UUID id,
        int generation,
        String accessToken,
        String refreshToken,
        String previousRefreshToken,
        Instant expiresAt,
        Instant refreshedAt,
        boolean dead) {

    @Override
    public String toString() {
        return "TokenSet[" + id + ", generation " + generation + "]";
    }
}
