package app.ledgerlink.xero.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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

    /** How long Xero asks to wait, by seconds or by a date held against its own clock; zero where it does not say. */
    Duration patience() {
        String asked = header("Retry-After").strip();
        if (asked.matches("\\d{1,9}(\\.\\d+)?")) {
            return Duration.ofSeconds((long) Math.ceil(Double.parseDouble(asked)));
        }
        try {
            Duration left = Duration.between(date(header("Date")), date(asked));
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException none) {
            return Duration.ZERO;
        }
    }

    /** By Xero's own clock; empty where it does not say. */
    Optional<Instant> sentAt() {
        try {
            return Optional.of(date(header("Date")));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Instant date(String text) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String correlationId() {
        return header("Xero-Correlation-Id");
    }
}
