package app.ledgerlink.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Fills a record, which need not be public, from the columns named like its components in snake case. Every {@code
 * mapTo(SomeRecord.class)} reads this way; what belongs to a record is found once and kept.
 */
public final class RecordMapper<R extends Record> implements RowMapper<R> {

    private static final ClassValue<RecordMapper<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type.asSubclass(Record.class));
        }
    };

    /** Reads any record: registered with whatever makes statements. */
    public static final RowMapperFactory OF_RECORDS = new RowMapperFactory() {
        @Override
        public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
            return type instanceof Class<?> one && one.isRecord() ? Optional.of(KNOWN.get(one)) : Optional.empty();
        }
    };

    private final Type[] types;
    private final String[] columns;
    private final Constructor<R> constructor;

    private RecordMapper(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        types = Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        columns = Arrays.stream(components).map(c -> column(c.getName())).toArray(String[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    /** The column of a component. */
    public static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** For a row that a record tells a part of; a whole row is read by {@code mapTo}. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> RecordMapper<R> of(Class<R> type) {
        return (RecordMapper<R>) KNOWN.get(type);
    }

    @Override
    public R map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<R> specialize(ResultSet rows, StatementContext context) {
        ColumnMapper<?>[] read = new ColumnMapper<?>[columns.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = context.findColumnMapperFor(types[i]).orElseThrow();
        }
        return (row, ignored) -> fill(row, context, read);
    }

    private R fill(ResultSet row, StatementContext context, ColumnMapper<?>[] read) throws SQLException {
        Object[] values = new Object[read.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read[i].map(row, columns[i], context);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row does not fit " + constructor.getDeclaringClass(), e);
        }
    }
}
