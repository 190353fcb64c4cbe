package app.ledgerlink.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Makes good values from the contract's schemas, and finds every place in a body that could hold a bad one. */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A place in a body, as a JSON pointer. */
    record Place(String pointer, JsonNode schema) {}

    private final JsonNode document;
    private final Function<String, UUID> ids;
    private final Map<String, JsonNode> known;
    private int made;

    /**
     * @param ids an id that fits a field of this name
     * @param known by the names of fields that take no other value
     */
    Schemas(JsonNode document, Function<String, UUID> ids, Map<String, JsonNode> known) {
        this.document = document;
        this.ids = ids;
        this.known = known;
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        JsonNode choices = found.has("anyOf") ? found.get("anyOf") : found.path("oneOf");
        return choices.isArray()
                ? StreamSupport.stream(choices.spliterator(), false)
                        .filter(c -> !"null".equals(c.path("type").asText()))
                        .findFirst()
                        .map(this::resolved)
                        .orElse(found)
                : found;
    }

    /** A good value with what is required and no more. */
    JsonNode sample(String name, JsonNode unresolved) {
        JsonNode schema = resolved(unresolved);
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(sample(name.replaceAll("s$", ""), schema.path("items")));
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt(0));
            case "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode made = NODES.objectNode();
        schema.path("required")
                .forEach(r -> made.set(
                        r.asText(), sample(r.asText(), schema.path("properties").path(r.asText()))));
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (known.containsKey(name)) {
                made.set(name, known.get(name));
            }
        });
        return made;
    }

    private String text(String name, JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        if (schema.path("format").asText().equals("uuid")) {
            return ids.apply(name).toString();
        }
        if (schema.path("format").asText().startsWith("date")) {
            return schema.path("format").asText().equals("date") ? "2026-03-01" : "2099-03-01T00:00:00Z";
        }
        if (pattern.contains("{3}")) {
            return "NZD";
        }
        if (pattern.contains("\\d") || pattern.contains("[0-9]")) {
            return "123456";
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("email")) {
            return "hostile-" + UUID.randomUUID() + "@example.org";
        }
        return "Text " + made++;
    }

    /** All places of a body: fields that are required and others, what is in them, and what a list holds. */
    List<Place> places(JsonNode unresolved) {
        List<Place> found = new ArrayList<>();
        collect("", unresolved, found);
        return found;
    }

    private void collect(String pointer, JsonNode unresolved, List<Place> found) {
        JsonNode schema = resolved(unresolved);
        if (!pointer.isEmpty()) {
            found.add(new Place(pointer, schema));
        }
        if (pointer.chars().filter(c -> c == '/').count() > 4) {
            return;
        }
        schema.path("properties").properties().forEach(p -> collect(pointer + "/" + p.getKey(), p.getValue(), found));
        if (schema.has("items")) {
            collect(pointer + "/0", schema.get("items"), found);
        }
    }

    /** The body with this literal at this place; whatever must be around it is made. */
    String with(JsonNode body, JsonNode schema, Place place, String literal) {
        String mark = "mark-" + UUID.randomUUID();
        JsonNode copy = body.deepCopy();
        put(copy, resolved(schema), place.pointer().substring(1).split("/"), 0, mark);
        return write(copy).replace('"' + mark + '"', literal);
    }

    private void put(JsonNode in, JsonNode schema, String[] path, int at, String mark) {
        boolean last = at == path.length - 1;
        if (in instanceof ObjectNode object) {
            JsonNode of = resolved(schema.path("properties").path(path[at]));
            if (last) {
                object.put(path[at], mark);
                return;
            }
            if (!object.path(path[at]).isContainerNode()) {
                object.set(path[at], sample(path[at], of));
            }
            put(object.get(path[at]), of, path, at + 1, mark);
        } else if (in instanceof ArrayNode array) {
            JsonNode of = resolved(schema.path("items"));
            if (last) {
                array.removeAll().add(mark);
                return;
            }
            if (array.isEmpty()) {
                array.add(sample(path[at], of));
            }
            put(array.get(0), of, path, at + 1, mark);
        }
    }

    /** What is at this place, or a good value where nothing is. */
    String valueAt(JsonNode body, Place place) {
        JsonNode there = body.at(place.pointer());
        return write(
                there.isMissingNode() || there.isNull()
                        ? sample(place.pointer().replaceAll(".*/(?=[a-zA-Z])", ""), place.schema())
                        : there);
    }

    /** Only what the schema knows, of an answer that shows the present state. */
    static Map<String, JsonNode> known(JsonNode state, JsonNode schema) {
        Map<String, JsonNode> known = new java.util.LinkedHashMap<>();
        schema.path("properties").properties().forEach(p -> {
            if (state.has(p.getKey())) {
                known.put(p.getKey(), state.get(p.getKey()));
            }
        });
        return known;
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
