package app.ledgerlink.xero.http;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A read or a write as it goes over the wire.
 *
 * @param body null for a read
 */
record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Urgency urgency) {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    static Request of(Call call) {
        Map<String, String> headers = call.modifiedSince() == null
                ? Map.of()
                : Map.of("If-Modified-Since", TO_THE_SECOND.format(call.modifiedSince()));
        return new Request("GET", call.path(), call.query(), headers, null, call.urgency());
    }

    static Request of(Submission write) {
        return new Request(
                "PUT",
                write.path(),
                write.query(),
                Map.of("Content-Type", "application/json", "Idempotency-Key", write.idempotencyKey()),
                write.body(),
                write.urgency());
    }

    boolean writes() {
        return body != null;
    }
}
