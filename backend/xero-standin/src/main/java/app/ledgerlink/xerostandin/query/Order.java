package app.ledgerlink.xerostandin.query;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** Reads {@code order=Name ASC, Date DESC}. */
public final class Order {
    private Order() {}

    /** @throws QueryError when a field is unknown or a direction is none */
    public static <T> Comparator<T> parse(String text, Fields<T> fields) {
        Comparator<T> all = null;
        for (String part : text.split(",")) {
            var words = part.trim().split("\\s+");
            var direction = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
            if (words[0].isEmpty() || words.length > 2 || !direction.matches("ASC|DESC|ASCENDING|DESCENDING")) {
                throw new QueryError("Syntax error");
            }
            var next = by(fields.reader(words[0]));
            next = direction.startsWith("DESC") ? next.reversed() : next;
            all = all == null ? next : all.thenComparing(next);
        }
        return all;
    }

    private static <T> Comparator<T> by(Function<T, Object> reader) {
        return (a, b) -> Values.compareForOrder(reader.apply(a), reader.apply(b));
    }
}
