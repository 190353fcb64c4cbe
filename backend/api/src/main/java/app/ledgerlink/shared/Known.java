package app.ledgerlink.shared;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What this build knows, as a condition of SQL. Another node may run a newer build and store kinds that this one cannot
 * name: its lists leave them out, and their totals too, so that one row of tomorrow hides none of today.
 */
public final class Known {

    private Known() {}

    /** Whether the column holds the name of one of these. */
    public static <E extends Enum<E>> String in(String column, Class<E> type) {
        return in(column, type, Enum::name);
    }

    /** @param stored how one of these is stored */
    public static <E extends Enum<E>> String in(String column, Class<E> type, Function<E, String> stored) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> "'" + stored.apply(one) + "'")
                .collect(Collectors.joining(", ", column + " in (", ")"));
    }
}
