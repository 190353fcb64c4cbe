package app.ledgerlink.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Fills a record, which need not be public, from the columns named like its components in snake case. */
public final class RecordMapper<R extends Record> implements RowMapper<R> {

    private final RecordComponent[] components;
    private final String[] columns;
    private final Constructor<R> constructor;

    private RecordMapper(Class<R> type) {
        components = type.getRecordComponents();
        columns = Arrays.stream(components)
                .map(c -> c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    public static <R extends Record> RecordMapper<R> of(Class<R> type) {
        return new RecordMapper<>(type);
    }

    @Override
    public R map(ResultSet row, StatementContext context) throws SQLException {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            ColumnMapper<?> mapper =
                    context.findColumnMapperFor(components[i].getGenericType()).orElseThrow();
            values[i] = mapper.map(row, columns[i], context);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row does not fit " + constructor.getDeclaringClass(), e);
        }
    }
}
