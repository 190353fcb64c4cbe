package app.ledgerlink.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one good request of an operation finds and names.
 *
 * @param ids for the placeholders of the path
 * @param values by the names of the body's fields, asked for each request anew: a code is good for seconds
 */
record Scene(Map<String, String> ids, Supplier<Map<String, JsonNode>> values) {

    static final Scene EMPTY = new Scene(Map.of(), Map::of);

    static Scene at(Object id) {
        return new Scene(Map.of("id", id.toString()), Map::of);
    }

    static Scene naming(String field, Object value) {
        return new Scene(Map.of(), () -> Map.of(field, text(value)));
    }

    static JsonNode text(Object value) {
        return JsonNodeFactory.instance.textNode(value.toString());
    }
}
