package app.ledgerlink.xero.http;

import java.util.Map;

/**
 * A write to the accounting API.
 *
 * @param path below {@code /api.xro/2.0}, with a leading slash
 * @param query in the order given, not yet encoded
 * @param body JSON
 * @param idempotencyKey 1 to 128 characters; for some minutes Xero answers the same key and body with its first answer
 */
public record Submission(String path, Map<String, String> query, byte[] body, String idempotencyKey, Urgency urgency) {

    public Submission {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > 128) {
            throw new IllegalArgumentException("An idempotency key has 1 to 128 characters");
        }
    }
}
