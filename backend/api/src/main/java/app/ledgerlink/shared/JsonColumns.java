package app.ledgerlink.shared;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** JSON columns of entities, as {@link Json} writes and reads them. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {

    private final Json json;

    JsonColumns(Json json) {
        this.json = json;
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return json.read(text.toString(), type.getJavaTypeClass());
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return json.write(value);
    }
}
