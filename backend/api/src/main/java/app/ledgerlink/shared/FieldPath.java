package app.ledgerlink.shared;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** Names a place in a body as answers do: {@code choices[0].customerId}. */
final class FieldPath {

    private static final int LONGEST = 200;

    private FieldPath() {}

    static String of(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            append(path, reference.getFieldName(), reference.getIndex());
        }
        return shown(path);
    }

    /** @return empty for the body as a whole */
    static String of(JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        collect(path, context);
        return shown(path);
    }

    private static void collect(StringBuilder path, JsonStreamContext context) {
        if (context != null && !context.inRoot()) {
            collect(path, context.getParent());
            if (context.inArray() && context.hasCurrentIndex()) {
                append(path, null, context.getCurrentIndex());
            } else if (context.hasCurrentName()) {
                append(path, context.getCurrentName(), -1);
            }
        }
    }

    private static void append(StringBuilder path, String name, int index) {
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
    }

    private static String shown(StringBuilder path) {
        return Texts.storable(path.length() <= LONGEST ? path.toString() : path.substring(0, LONGEST));
    }
}
