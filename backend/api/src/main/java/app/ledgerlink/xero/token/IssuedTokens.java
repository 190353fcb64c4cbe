package app.ledgerlink.xero.token;

import java.time.Instant;

/**
 * The answer of the token endpoint.
 *
 * @param refreshToken null when consent did not include offline access
 * @param scopes separated by spaces, as granted
 */
public record IssuedTokens(String accessToken, String refreshToken, String scopes, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedTokens[until " + expiresAt + "]";
    }
}
