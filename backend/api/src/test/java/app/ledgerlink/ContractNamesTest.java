package app.ledgerlink;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Contract;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the contract names has a name that stays, and says what it means. Two types of one simple name would be told apart by
 * a number, which moves with every new class; the processor of {@code contract-words} refuses them while it compiles.
 */
class ContractNamesTest {

    private static final Contract CONTRACT = Contract.committed();
    private static final JsonNode DOCUMENT = CONTRACT.document();

    /** Said alone they could be of anything: they need the name of what they belong to. */
    private static final Set<String> TOO_GENERAL = Set.of(
            "Action", "Choice", "Decided", "Field", "Found", "Hit", "Input", "Keep", "Kind", "Line", "Link", "Outcome",
            "Preview", "Queued", "Reason", "Row", "Scope", "Sort", "Source", "Start", "State", "Trigger", "Trouble",
            "Value");

    private static final Set<String> SAY_WHAT_A_RECORD_IS = Set.of(
            "kind", "customerKind", "state", "outcome", "action", "standing", "trigger", "linkState", "recordKind");

    @Test
    void noSchemaIsNamedByCounting() {
        assertThat(schemas()).hasSizeGreaterThan(50);
        assertThat(schemas().keySet()).noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    void aSchemaIsNamedForWhatItIs() {
        assertThat(schemas().keySet()).doesNotContainAnyElementsOf(TOO_GENERAL);
    }

    @Test
    void kindsAndStatesAreTypesWithTheirValues() {
        List<String> loose = new ArrayList<>();
        schemas()
                .forEach((schema, definition) -> definition
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            boolean named = property.getValue().has("$ref");
                            if (SAY_WHAT_A_RECORD_IS.contains(property.getKey()) && !named) {
                                loose.add(schema + "." + property.getKey());
                            }
                        }));
        assertThat(loose).isEmpty();
    }

    @Test
    void everyPropertyAndParameterIsDescribed() {
        List<String> silent = new ArrayList<>();
        schemas()
                .forEach((schema, definition) -> definition
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (property.getValue().path("description").asText().isBlank()) {
                                silent.add(schema + "." + property.getKey());
                            }
                        }));
        CONTRACT.operations()
                .forEach(operation -> operation.definition().path("parameters").forEach(parameter -> {
                    if (parameter.path("description").asText().isBlank()) {
                        silent.add(operation.id() + "?" + parameter.path("name").asText());
                    }
                }));
        assertThat(silent)
                .as("say it by @param, or in contract/words.properties")
                .isEmpty();
    }

    @Test
    void everyOperationAndTagSaysWhatItIsFor() {
        assertThat(CONTRACT.operations()).allSatisfy(operation -> {
            assertThat(operation.definition().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.definition().path("tags")).as(operation.id()).hasSize(1);
        });
        Set<String> described = new TreeSet<>();
        DOCUMENT.path("tags").forEach(tag -> {
            assertThat(tag.path("description").asText())
                    .as(tag.path("name").asText())
                    .isNotBlank();
            described.add(tag.path("name").asText());
        });
        assertThat(described)
                .containsAll(CONTRACT.operations().stream()
                        .map(operation ->
                                operation.definition().path("tags").path(0).asText())
                        .toList());
    }

    @Test
    void theServerIsTheOneThatIsAskedAndBothWaysToSignInAreDefined() {
        assertThat(DOCUMENT.path("servers")).hasSize(1);
        assertThat(DOCUMENT.path("servers").path(0).path("url").asText()).isEqualTo("/");
        assertThat(DOCUMENT.at("/components/securitySchemes/session/in").asText())
                .isEqualTo("cookie");
        assertThat(DOCUMENT.at("/components/securitySchemes/apiKey/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void anOperationNamesTheFailuresThatItCanHave() {
        assertThat(CONTRACT.operations()).allSatisfy(operation -> {
            JsonNode responses = operation.definition().path("responses");
            assertThat(responses.properties())
                    .as(operation.id())
                    .anyMatch(r -> r.getKey().startsWith("2"));
            List.of("400", "401", "403", "405", "406", "429", "500", "503")
                    .forEach(status ->
                            assertThat(responses.has(status)).as(operation.id()).isTrue());
            boolean reads = operation.method().equals("GET");
            assertThat(responses.has("409"))
                    .as(operation.id() + " does not fit a state")
                    .isEqualTo(!reads || operation.id().equals("previewCustomerInXero"));
            assertThat(responses.has("404") || reads && !operation.path().contains("{"))
                    .as(operation.id() + " finds nothing")
                    .isTrue();
        });
    }

    private static Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        DOCUMENT.at("/components/schemas")
                .properties()
                .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        return schemas;
    }
}
