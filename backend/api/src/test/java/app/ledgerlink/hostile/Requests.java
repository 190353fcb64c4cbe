package app.ledgerlink.hostile;

import app.ledgerlink.testing.Contract;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Good requests of one operation, and the hostile ones that are made of them. */
final class Requests {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Contract contract;
    private final Schemas schemas;
    private final Contract.Operation operation;
    private final JsonNode bodySchema;
    private final List<JsonNode> parameters;

    /** What the record looks like now, where an answer showed it. */
    private JsonNode state;

    Requests(Contract contract, Schemas schemas, Contract.Operation operation) {
        this.contract = contract;
        this.schemas = schemas;
        this.operation = operation;
        bodySchema = schemas.resolved(operation
                .definition()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        parameters = StreamSupport.stream(
                        operation.definition().path("parameters").spliterator(), false)
                .toList();
    }

    void state(JsonNode shown) {
        state = shown;
    }

    List<String> placeholders() {
        return parametersIn("path").stream().map(p -> p.path("name").asText()).toList();
    }

    private List<JsonNode> parametersIn(String place) {
        return parameters.stream()
                .filter(p -> p.path("in").asText().equals(place))
                .toList();
    }

    /** @param ids for each placeholder of the path */
    Attack good(Map<String, String> ids) {
        return new Attack("good", operation.method(), path(ids) + query(Map.of()), body());
    }

    /** Each is made when it is asked for, of what there is by then. */
    List<Supplier<Attack>> hostile(Map<String, String> ids, List<UUID> foreign) {
        List<Supplier<Attack>> attacks = new ArrayList<>();
        inThePath(ids, foreign, attacks);
        inTheQuery(ids, foreign, attacks);
        inTheBody(ids, foreign, attacks);
        inTheHeaders(ids, attacks);
        return attacks;
    }

    private void inThePath(Map<String, String> ids, List<UUID> foreign, List<Supplier<Attack>> attacks) {
        for (JsonNode parameter : parametersIn("path")) {
            String name = parameter.path("name").asText();
            for (String text : texts(parameter, foreign)) {
                if (!text.isEmpty()) {
                    attacks.add(() -> {
                        Map<String, String> bent = new java.util.HashMap<>(ids);
                        bent.put(name, text);
                        return new Attack("path " + name, operation.method(), path(bent) + query(Map.of()), body())
                                .forbidden(refuses(parameter, text));
                    });
                }
            }
        }
    }

    private void inTheQuery(Map<String, String> ids, List<UUID> foreign, List<Supplier<Attack>> attacks) {
        for (JsonNode parameter : parametersIn("query")) {
            String name = parameter.path("name").asText();
            for (String text : texts(parameter, foreign)) {
                attacks.add(() -> new Attack(
                                "query " + name, operation.method(), path(ids) + query(Map.of(name, text)), body())
                        .forbidden(refuses(parameter, text)));
            }
            attacks.add(() -> new Attack(
                    "query twice " + name,
                    operation.method(),
                    path(ids) + query(Map.of(name, "1&" + name + "=%00")),
                    body()));
        }
        for (String odd : List.of("%00=1", "%zz=1", "%ED%A0%80=1", "a%00b", "&&=&=%00", "unknown=%00")) {
            attacks.add(() -> new Attack("query", operation.method(), path(ids) + "?" + odd, body()));
        }
    }

    private void inTheBody(Map<String, String> ids, List<UUID> foreign, List<Supplier<Attack>> attacks) {
        if (bodySchema.isMissingNode()) {
            attacks.add(() -> attack("body where none is", ids, "{\"a\": \"\\u0000\"}"));
            return;
        }
        HostileValues.BODIES.forEach(b -> attacks.add(() -> attack("body", ids, b)));
        for (Schemas.Place place : schemas.places(bodySchema)) {
            JsonNode good = sample();
            String value = schemas.valueAt(good, place);
            String name = place.pointer().replaceAll(".*/(?=[a-zA-Z])", "");
            List<String> literals = new ArrayList<>(HostileValues.LITERALS);
            place.schema().path("enum").forEach(e -> literals.add('"' + e.asText() + "\\u0000\""));
            if (place.schema().path("format").asText().equals("uuid")) {
                foreign.forEach(id -> literals.add('"' + id.toString() + '"'));
            }
            if (!place.pointer().matches(".*/\\d+")) {
                literals.add(value + ", \"" + name + "\": " + value);
            }
            if (place.schema().has("items") && value.startsWith("[")) {
                String item = value.substring(1, value.length() - 1);
                literals.add("[" + item + "," + item + "]");
                literals.add("[" + (item + ",").repeat(2_500) + item + "]");
            }
            for (String literal : literals) {
                attacks.add(() -> {
                    String body = schemas.with(sample(), bodySchema, place, literal);
                    return attack("field " + place.pointer(), ids, body)
                            .forbidden(refuses(body) || !Formats.fits(place.schema(), literal));
                });
            }
        }
    }

    private void inTheHeaders(Map<String, String> ids, List<Supplier<Attack>> attacks) {
        for (String header : HostileValues.HEADERS) {
            attacks.add(
                    () -> new Attack("header", operation.method(), path(ids) + query(Map.of()), body()).with(header));
        }
    }

    private Attack attack(String what, Map<String, String> ids, String body) {
        return new Attack(what, operation.method(), path(ids) + query(Map.of()), body);
    }

    private List<String> texts(JsonNode parameter, List<UUID> foreign) {
        List<String> texts = new ArrayList<>(HostileValues.TEXTS);
        JsonNode schema = schemas.resolved(parameter.path("schema"));
        schema.path("enum").forEach(e -> texts.add(e.asText() + "%00"));
        if (schema.path("format").asText().equals("uuid")) {
            foreign.forEach(id -> texts.add(id.toString()));
        }
        return texts;
    }

    private String path(Map<String, String> ids) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    private String query(Map<String, String> bent) {
        String query = parametersIn("query").stream()
                .filter(p -> bent.containsKey(p.path("name").asText())
                        || p.path("required").asBoolean())
                .map(p -> p.path("name").asText() + "="
                        + bent.getOrDefault(
                                p.path("name").asText(),
                                schemas.sample(p.path("name").asText(), p.path("schema"))
                                        .asText()
                                        .replace(" ", "%20")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private String body() {
        return bodySchema.isMissingNode() ? null : Schemas.write(sample());
    }

    private JsonNode sample() {
        JsonNode sample = schemas.sample("", bodySchema);
        if (state != null && sample instanceof ObjectNode object) {
            object.setAll(Schemas.known(state, bodySchema));
        }
        return sample;
    }

    /** Null where a value may be left out means the same; anything else must be as the contract says. */
    private boolean refuses(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            withoutNulls(read, bodySchema);
            if (!Formats.isWhole(read)) {
                return true;
            }
            return !contract.violations(bodySchema, read).isEmpty();
        } catch (java.io.IOException e) {
            return true;
        }
    }

    private void withoutNulls(JsonNode body, JsonNode unresolved) {
        JsonNode schema = schemas.resolved(unresolved);
        if (body instanceof ObjectNode object) {
            java.util.Set<String> required = StreamSupport.stream(
                            schema.path("required").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            object.properties().removeIf(p -> p.getValue().isNull() && !required.contains(p.getKey()));
            object.properties()
                    .forEach(p ->
                            withoutNulls(p.getValue(), schema.path("properties").path(p.getKey())));
        } else if (body.isArray()) {
            body.forEach(item -> withoutNulls(item, schema.path("items")));
        }
    }

    private boolean refuses(JsonNode parameter, String encoded) {
        JsonNode schema = schemas.resolved(parameter.path("schema"));
        if (encoded.isEmpty()) {
            return false;
        }
        String text = Formats.decoded(encoded);
        if (text == null || !Formats.isWhole(text)) {
            return true;
        }
        JsonNode value = switch (Schemas.type(schema)) {
            case "integer" ->
                text.matches("-?\\d{1,18}")
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                        : JsonNodeFactory.instance.textNode(text);
            case "boolean" ->
                text.matches("true|false")
                        ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text))
                        : JsonNodeFactory.instance.textNode(text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
        return !text.isBlank()
                && (!contract.violations(parameter.path("schema"), value).isEmpty()
                        || !Formats.fits(schema, '"' + text + '"'));
    }
}
