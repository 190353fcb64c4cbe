package app.ledgerlink.shared;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Writes many rows of one table in one statement: new rows are inserted, different ones updated, equal ones left alone
 * (no write at all). In expressions the row of the table is called {@code stored}, the given one {@code excluded}. A key
 * given twice counts once: the first row wins.
 */
public final class BulkUpsert<T> {

    private enum Role {
        KEY,
        VALUE,
        INSERT_ONLY
    }

    private record Column<T>(String name, String type, Function<T, Object> read, Role role, String expression) {}

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<String> touched = new ArrayList<>();
    private String guard = "true";

    private BulkUpsert(String table) {
        this.table = table;
    }

    public static <T> BulkUpsert<T> into(String table) {
        return new BulkUpsert<>(table);
    }

    /** Part of the key that tells whether the row is there already. */
    public BulkUpsert<T> key(String name, String type, Function<T, Object> read) {
        return add(name, type, read, Role.KEY, null);
    }

    /** Written when the row is new, never changed after. */
    public BulkUpsert<T> insertOnly(String name, String type, Function<T, Object> read) {
        return add(name, type, read, Role.INSERT_ONLY, null);
    }

    public BulkUpsert<T> value(String name, String type, Function<T, Object> read) {
        return value(name, type, read, "excluded." + name);
    }

    /** @param expression what an existing row gets instead of the given value */
    public BulkUpsert<T> value(String name, String type, Function<T, Object> read, String expression) {
        return add(name, type, read, Role.VALUE, expression);
    }

    /** Set on a row that is updated for another column's sake; does not count as a difference itself. */
    public BulkUpsert<T> touch(String name, String expression) {
        touched.add(name + " = " + expression);
        return this;
    }

    /** An existing row is updated only if this condition holds too. */
    public BulkUpsert<T> onlyWhere(String condition) {
        guard = condition;
        return this;
    }

    /** @return the given column of each row that was inserted or updated, as text */
    public List<String> run(Handle handle, Collection<T> rows, String returning) {
        Collection<T> distinct = distinct(rows);
        if (distinct.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql(returning))) {
            int index = 1;
            for (Column<T> column : columns) {
                Object[] values = distinct.stream()
                        .map(row -> text(column.read.apply(row)))
                        .toArray();
                statement.setArray(index++, handle.getConnection().createArrayOf("text", values));
            }
            List<String> written = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    written.add(result.getString(1));
                }
            }
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException("Bulk write to " + table + " failed: " + e.getMessage(), e);
        }
    }

    private BulkUpsert<T> add(String name, String type, Function<T, Object> read, Role role, String expression) {
        columns.add(new Column<>(name, type, read, role, expression));
        return this;
    }

    private Collection<T> distinct(Collection<T> rows) {
        List<Column<T>> keys = columns.stream().filter(c -> c.role == Role.KEY).toList();
        Map<List<String>, T> byKey = new LinkedHashMap<>();
        for (T row : rows) {
            byKey.putIfAbsent(keys.stream().map(k -> text(k.read.apply(row))).toList(), row);
        }
        return byKey.values();
    }

    private String sql(String returning) {
        String values = named(c -> c.role == Role.VALUE, c -> c.name + " = " + c.expression);
        return "insert into " + table + " as stored (" + named(c -> true, c -> c.name) + ") select * from unnest("
                + named(c -> true, c -> "cast(? as " + c.type + "[])") + ") on conflict ("
                + named(c -> c.role == Role.KEY, c -> c.name) + ") do update set " + values
                + touched.stream().map(t -> ", " + t).collect(Collectors.joining()) + " where (" + guard + ") and ("
                + named(c -> c.role == Role.VALUE, c -> "stored." + c.name) + ") is distinct from ("
                + named(c -> c.role == Role.VALUE, c -> c.expression) + ") returning stored." + returning;
    }

    private String named(Predicate<Column<T>> which, Function<Column<T>, String> part) {
        return columns.stream().filter(which).map(part).collect(Collectors.joining(", "));
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Texts.storable(value.toString());
    }
}
