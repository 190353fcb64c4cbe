package app.ledgerlink.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON columns. Every jsonb is written and read here, so that no value can be one that PostgreSQL refuses. */
@ApplicationScoped
public class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper.copy();
        this.mapper.getFactory().setCharacterEscapes(new WithoutZero());
    }

    /** For texts, numbers, enums and lists of them, where there is no container to make one. */
    public static Json plain() {
        return new Json(new ObjectMapper());
    }

    /** The zero characters of all texts in it are left out. Null is the JSON null. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #write}, but null is no value at all. */
    public String writeOrNull(Object value) {
        return value == null ? null : write(value);
    }

    /** @return null where the text is */
    public <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null where the text is */
    public <T> List<T> list(String text, Class<T> type) {
        try {
            return text == null ? null : mapper.readerForListOf(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object's fields in their order; null where the text is. */
    public Map<String, Object> fields(String text) {
        try {
            return text == null ? null : mapper.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read as {@link #fields} or {@link #tree}, as one of our types. */
    public <T> T convert(Object value, Class<T> type) {
        return mapper.convertValue(value, type);
    }

    /**
     * Removes the character while it is encoded: replacing it in the encoded text would also hit a value that holds the
     * six characters of its escape.
     */
    private static final class WithoutZero extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final SerializableString NOTHING = new SerializedString("");

        private final int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();

        private WithoutZero() {
            codes[0] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == 0 ? NOTHING : null;
        }
    }
}
