package app.ledgerlink.xero.http;

import java.nio.charset.StandardCharsets;

/**
 * What came back of a write that may have been done.
 *
 * @param status null where nothing whole came back
 * @param correlationId by which Xero's staff find the call; null where none was named
 */
public record Reply(Integer status, byte[] body, String correlationId) {

    static final Reply NONE = new Reply(null, new byte[0], null);

    static Reply of(Answer answer) {
        String correlation = answer.correlationId();
        return new Reply(answer.status(), answer.body(), correlation.isEmpty() ? null : correlation);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
