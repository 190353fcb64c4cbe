package app.ledgerlink.xero.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What came back: look at the status before the body, which may be empty or no JSON at all. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Empty where the header is missing or no whole number. */
    OptionalInt number(String name) {
        String value = header(name).strip();
        return value.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String correlationId() {
        return header("Xero-Correlation-Id");
    }
}
