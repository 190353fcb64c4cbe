package app.ledgerlink.xero.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** Reads a claim of a token as a hint. Nothing is verified, so nothing may be trusted to it. */
final class JwtClaims {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JwtClaims() {}

    static Optional<String> text(String token, String claim) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.of(claims.path(claim).asText("")).filter(value -> !value.isBlank());
        } catch (IllegalArgumentException | IOException notReadable) {
            return Optional.empty();
        }
    }
}
