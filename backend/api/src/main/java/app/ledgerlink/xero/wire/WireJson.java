package app.ledgerlink.xero.wire;

import app.ledgerlink.shared.Texts;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Binds Xero's JSON: PascalCase, exact numbers, its dates; missing, null, empty and an id of zeros are the same; the unknown is let be. */
final class WireJson {

    /** What numeric(19, 4) holds before the point. */
    private static final int INTEGER_DIGITS = 15;

    private static final int LONGEST_NUMBER = 40;
    private static final String NO_ID = new UUID(0, 0).toString();

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new Text())
                    .addDeserializer(BigDecimal.class, new Number())
                    .addDeserializer(Instant.class, new Moment())
                    .addDeserializer(LocalDate.class, new Day()))
            .build();

    private WireJson() {}

    /** Null where the value is missing, null or blank. */
    private static String scalar(JsonParser parser, DeserializationContext context, Class<?> wanted)
            throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isScalarValue()) {
            context.handleUnexpectedToken(wanted, parser);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : Texts.storable(parser.getText());
        return text.isBlank() ? null : text;
    }

    private static final class Text extends JsonDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = scalar(parser, context, String.class);
            // Stands for "none" wherever an id belongs.
            return NO_ID.equals(text) ? null : text;
        }
    }

    private static final class Number extends JsonDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = scalar(parser, context, BigDecimal.class);
            if (text == null) {
                return null;
            }
            BigDecimal number = number(text.strip());
            if (number == null) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "is no number");
            }
            return number;
        }

        private static BigDecimal number(String text) {
            try {
                BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
                boolean fits = number != null && (long) number.precision() - number.scale() <= INTEGER_DIGITS;
                return fits ? number : null;
            } catch (NumberFormatException none) {
                return null;
            }
        }
    }

    private static final class Moment extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = scalar(parser, context, Instant.class);
            try {
                return text == null ? null : WireDates.instant(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "is no point in time");
            }
        }
    }

    private static final class Day extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = scalar(parser, context, LocalDate.class);
            try {
                return text == null ? null : WireDates.date(text);
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "is no date");
            }
        }
    }
}
