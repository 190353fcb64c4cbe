package app.ledgerlink.shared;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads values of a query and names the parameter that cannot be taken; without this a bad filter would be a 404. */
@Provider
class QueryValues implements ParamConverterProvider {

    private record Kind(Function<String, Object> read, String expected) {}

    private static final Kind NUMBER = new Kind(QueryValues::number, "Use a whole number.");
    private static final Kind TRUTH = new Kind(QueryValues::truth, "Use true or false.");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            int.class, NUMBER,
            Integer.class, NUMBER,
            boolean.class, TRUTH,
            Boolean.class, TRUTH,
            UUID.class, new Kind(Ids::of, Ids.AN_ID),
            Instant.class, new Kind(Times::instant, Times.AN_INSTANT),
            LocalDate.class, new Kind(Times::date, Times.A_DATE));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Kind kind = type.isEnum() ? oneOf(type) : KINDS.get(type);
        if (kind == null || annotations == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(a -> new Converter<T>(((QueryParam) a).value(), kind))
                .findFirst()
                .orElse(null);
    }

    private static Kind oneOf(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> ((Enum<?>) c).name(), c -> c));
        String names = constants.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new Kind(
                text -> {
                    if (!constants.containsKey(text)) {
                        throw new IllegalArgumentException();
                    }
                    return constants.get(text);
                },
                "Use one of " + names + ".");
    }

    private static Object number(String text) {
        if (!text.matches("-?[0-9]+")) {
            throw new IllegalArgumentException();
        }
        return Integer.valueOf(text);
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(text);
    }

    private record Converter<T>(String parameter, Kind kind) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return (T) kind.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ProblemException.invalid(parameter, kind.expected());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
