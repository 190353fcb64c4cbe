package app.ledgerlink.shared;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** The components of a record, which need not be public, by their names; a later binding of a name wins. */
public final class RecordBinding {

    private RecordBinding() {}

    /** @return the same statement */
    public static <S extends SqlStatement<S>> S bind(S statement, Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            statement.bindByType(component.getName(), value(values, component), component.getGenericType());
        }
        return statement;
    }

    /** The components of a record by their names, in order. */
    public static Map<String, Object> values(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), value(record, component));
        }
        return values;
    }

    private static Object value(Record values, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + values.getClass(), e);
        }
    }
}
