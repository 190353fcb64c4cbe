package app.ledgerlink.xerostandin.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of a record that can be asked for, by their (dotted) names in any case. A value is a String, Boolean,
 * BigDecimal, UUID or Instant, or null; days become midnight UTC.
 */
public final class Fields<T> {
    private final String type;
    private final Map<String, Function<T, Object>> readers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> withoutMethods = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param type the name of the record in error messages */
    public Fields(String type) {
        this.type = type;
    }

    public Fields<T> add(String name, Function<T, Object> reader) {
        readers.put(name, reader);
        return this;
    }

    /** A text that can be compared, but that no method such as Contains works on. */
    public Fields<T> addWithoutMethods(String name, Function<T, Object> reader) {
        withoutMethods.add(name);
        return add(name, reader);
    }

    void checkMethod(String name, String method) {
        if (withoutMethods.contains(name)) {
            throw new QueryFailure(method + " does not work on " + name);
        }
    }

    Function<T, Object> reader(String name) {
        var reader = readers.get(name);
        if (reader == null) {
            throw new QueryError("No property or field '" + name + "' exists in type '" + type + "'");
        }
        return record -> plain(reader.apply(record));
    }

    private static Object plain(Object value) {
        return value instanceof LocalDate day ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : value;
    }
}
