package app.ledgerlink.xerostandin.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON the way the accounting API does: pretty with CRLF, slashes escaped, dates as milliseconds, nulls left
 * out. A null that is given as a value writes nothing at all.
 */
public final class Wire {
    private static final JsonFactory FACTORY = JsonFactory.builder().build().setCharacterEscapes(new SlashEscapes());
    private final JsonGenerator out;
    private boolean blanks;
    private Map<String, String> raw = Map.of();

    private Wire(JsonGenerator out) {
        this.out = out;
    }

    /** The bytes of one object. */
    public static byte[] object(Consumer<Wire> members) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var generator = FACTORY.createGenerator(bytes)) {
            var indenter = new DefaultIndenter("  ", "\r\n");
            var printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(indenter);
            printer.indentObjectsWith(indenter);
            generator.setPrettyPrinter(printer);
            generator.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            var wire = new Wire(generator);
            generator.writeStartObject();
            members.accept(wire);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** From here on empty text is written as "" (the shape after an API write) or left out. */
    public Wire blanks(boolean shown) {
        blanks = shown;
        return this;
    }

    /** Members of the record being written that are replaced by raw text. */
    public Wire raw(Map<String, String> replaced) {
        raw = replaced;
        return this;
    }

    public Wire text(String name, String value) {
        if (value != null || blanks) {
            put(name, () -> out.writeStringField(name, value == null ? "" : value));
        }
        return this;
    }

    /** Text that is never shown as "". */
    public Wire word(String name, String value) {
        if (value != null) {
            put(name, () -> out.writeStringField(name, value));
        }
        return this;
    }

    public Wire id(String name, UUID value) {
        return word(name, value == null ? null : value.toString());
    }

    public Wire number(String name, BigDecimal value) {
        if (value != null) {
            put(name, () -> out.writeNumberField(name, value));
        }
        return this;
    }

    public Wire number(String name, int value) {
        return number(name, BigDecimal.valueOf(value));
    }

    public Wire flag(String name, boolean value) {
        put(name, () -> out.writeBooleanField(name, value));
        return this;
    }

    /** A moment in milliseconds since 1970 UTC. */
    public Wire moment(String name, Instant value) {
        return word(name, value == null ? null : Moments.wire(value));
    }

    /** A calendar day as midnight UTC. */
    public Wire day(String name, LocalDate value) {
        return word(name, value == null ? null : Moments.wire(value));
    }

    /** A calendar day with its readable twin. */
    public Wire dayWithTwin(String name, LocalDate value) {
        day(name, value);
        return word(name + "String", value == null ? null : value.atStartOfDay() + ":00");
    }

    public Wire child(String name, Consumer<Wire> members) {
        put(name, () -> {
            var keptBlanks = blanks;
            out.writeObjectFieldStart(name);
            inner(members);
            out.writeEndObject();
            blanks = keptBlanks;
        });
        return this;
    }

    public <T> Wire list(String name, Iterable<T> elements, BiConsumer<Wire, T> members) {
        put(name, () -> {
            out.writeArrayFieldStart(name);
            for (T element : elements) {
                out.writeStartObject();
                inner(w -> members.accept(w, element));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
        return this;
    }

    public Wire words(String name, Iterable<String> values) {
        put(name, () -> {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        });
        return this;
    }

    private void inner(Consumer<Wire> members) {
        var kept = raw;
        raw = Map.of();
        members.accept(this);
        raw = kept;
    }

    private void put(String name, Writing writing) {
        try {
            var replacement = raw.isEmpty() ? null : raw.get(name);
            if (replacement != null) {
                out.writeFieldName(name);
                out.writeRawValue(replacement);
            } else {
                writing.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
