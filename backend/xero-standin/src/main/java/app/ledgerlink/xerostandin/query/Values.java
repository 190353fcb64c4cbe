package app.ledgerlink.xerostandin.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Compares values the way the query language does: text without regard to case, null equal only to null. */
final class Values {
    private Values() {}

    static boolean same(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        return compare(a, b, "==") == 0;
    }

    /** @throws QueryError when the two are of different types */
    static int compare(Object a, Object b, String operator) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareToIgnoreCase(y);
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y);
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        if (a instanceof UUID x && b instanceof UUID y) {
            return x.toString().compareTo(y.toString());
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x.compareTo(y);
        }
        throw new QueryError(
                "Operator '" + operator + "' incompatible with operand types '" + type(a) + "' and '" + type(b) + "'");
    }

    static int compareForOrder(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return compare(a, b, "order");
    }

    private static String type(Object value) {
        return value instanceof UUID
                ? "Guid"
                : value instanceof Instant
                        ? "DateTime"
                        : value instanceof BigDecimal
                                ? "Decimal"
                                : value.getClass().getSimpleName();
    }
}
