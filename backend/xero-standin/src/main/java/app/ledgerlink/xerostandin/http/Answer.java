package app.ledgerlink.xerostandin.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is ready but not yet sent, so that faults can still be done to it. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    public static final String JSON = "application/json; charset=utf-8";

    public static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", JSON), body);
    }

    public static Answer json(int status, Object value) {
        return json(status, Json.bytes(value));
    }

    public static Answer text(int status, String type, String text) {
        return new Answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page);
    }

    /** No body and no content type. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }
}
