package app.ledgerlink.xero.http;

import java.time.Instant;
import java.util.Map;

/**
 * A read of the accounting API.
 *
 * @param path below {@code /api.xro/2.0}, with a leading slash
 * @param query in the order given, not yet encoded
 * @param modifiedSince only what changed since then, to the second; null for everything
 */
public record Call(String path, Map<String, String> query, Instant modifiedSince, Urgency urgency) {}
