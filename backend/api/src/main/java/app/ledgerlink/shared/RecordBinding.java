package app.ledgerlink.shared;

import java.lang.reflect.RecordComponent;
import org.jdbi.v3.core.statement.SqlStatement;

/** Binds the components of a record, which need not be public, by their names; a later binding of a name wins. */
public final class RecordBinding {

    private RecordBinding() {}

    /** @return the same statement */
    public static <S extends SqlStatement<S>> S bind(S statement, Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            statement.bindByType(component.getName(), value(values, component), component.getGenericType());
        }
        return statement;
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
