package app.ledgerlink.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What a schema says beyond its types, and what no text may hold. */
final class Formats {

    private Formats() {}

    /** Whether a text of a date or a time is one that people write: a year from 1 to 9999. */
    static boolean fits(JsonNode schema, String literal) {
        String format = schema.path("format").asText();
        if (!format.startsWith("date") || !literal.startsWith("\"")) {
            return true;
        }
        String text = literal.substring(1, literal.length() - 1);
        try {
            int year = format.equals("date")
                    ? LocalDate.parse(text).getYear()
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Neither the zero character nor half a pair of surrogates. */
    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Every text and every name in it. */
    static boolean isWhole(JsonNode node) {
        if (node.isTextual() && !isWhole(node.textValue())) {
            return false;
        }
        for (var named : node.properties()) {
            if (!isWhole(named.getKey())) {
                return false;
            }
        }
        for (JsonNode inner : node) {
            if (!isWhole(inner)) {
                return false;
            }
        }
        return true;
    }

    /** @return null for what is no UTF-8 or has a percent sign without two digits */
    static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '%') {
                bytes.write(encoded.charAt(i));
            } else if (encoded.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*")) {
                bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
