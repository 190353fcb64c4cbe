package app.ledgerlink.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads JSON of callers by the letter of the contract: no value is turned into one of another type, no name stands twice,
 * nothing follows the end, and no field is there that the contract does not name.
 */
final class RequestJson {

    static final JsonMapper MAPPER = mapper();

    private RequestJson() {}

    private static JsonMapper mapper() {
        SimpleModule texts = new SimpleModule()
                .addDeserializer(String.class, new Written<>(String.class, "Use a text.", text -> text))
                .addDeserializer(Instant.class, new Written<>(Instant.class, Times.AN_INSTANT, Times::instant))
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, Times.A_DATE, Times::date))
                .addDeserializer(UUID.class, new Written<>(UUID.class, Ids.AN_ID, Ids::of))
                .setDeserializerModifier(new ExactNames());
        JsonMapper.Builder builder = JsonMapper.builder()
                .findAndAddModules()
                .addModule(texts)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        return builder.withCoercionConfigDefaults(
                        c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
    }

    /** Constants of an enum by their names alone: neither their numbers nor names with blanks around them. */
    private static final class ExactNames extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription about, JsonDeserializer<?> ordinary) {
            return new ExactName(ordinary);
        }
    }

    private static final class ExactName extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        private ExactName(JsonDeserializer<?> ordinary) {
            super(ordinary);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> ordinary) {
            return new ExactName(ordinary);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)
                    || !parser.getText().equals(parser.getText().strip())) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            return super.deserialize(parser, context);
        }
    }

    /** What JSON writes as a text. */
    private static final class Written<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final String expected;
        private final transient Function<String, T> read;

        private Written(Class<T> type, String expected, Function<String, T> read) {
            super(type);
            this.expected = expected;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser.currentToken(), parser, expected);
            }
            try {
                return read.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), expected);
            }
        }
    }
}
