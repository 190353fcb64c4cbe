package app.ledgerlink.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contract of the API (OpenAPI 3.1), as far as an exchange is held against it. */
public final class Contract {

    private static final Path COMMITTED = Path.of("..", "openapi", "openapi.yaml");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** One operation: its path as the contract writes it, with {id} in place of values. */
    public record Operation(String method, String path, JsonNode definition) {
        public String id() {
            return definition.path("operationId").asText();
        }
    }

    private final JsonNode document;
    private final JsonNode components;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    public Contract(JsonNode document) {
        this.document = document;
        components = closed(document.get("components").deepCopy());
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        // a fixed segment wins over a placeholder
        operations.sort((a, b) -> Integer.compare(placeholders(a.path()), placeholders(b.path())));
    }

    public static Contract committed() {
        return new Contract(read());
    }

    static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(COMMITTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document itself, for references within it. */
    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(o -> o.method().equals(method) && matches(o.path(), path))
                .findFirst();
    }

    /** What a body breaks of a schema, in words; empty when it fits. */
    public synchronized List<String> violations(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema, this::compile).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.set("components", components);
        document.putArray("allOf").add(schema);
        return REGISTRY.getSchema(document);
    }

    /** An object may hold no field that the contract does not name. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && "object".equals(object.path("type").asText())
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::closed);
        return node;
    }

    private static boolean matches(String template, String path) {
        String pattern = template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return Pattern.matches("\\Q" + pattern + "\\E", path);
    }

    private static int placeholders(String path) {
        return (int) path.chars().filter(c -> c == '{').count();
    }
}
