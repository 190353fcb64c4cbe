package app.ledgerlink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.BackwardIncompatibleProp;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** What a client of one contract loses with another. */
final class ContractChanges {

    /**
     * A client must live with values that it does not know, and with a documented refusal that is given no more; it calls
     * operations by their names.
     */
    private static final OpenApiDiffOptions WHAT_BREAKS = OpenApiDiffOptions.builder()
            .configProperty(BackwardIncompatibleProp.OPERATION_ID_CHANGED.getPropertyName(), "true")
            .configProperty(BackwardIncompatibleProp.RESPONSE_ENUM_INCREASED.getPropertyName(), "false")
            .configProperty(BackwardIncompatibleProp.RESPONSE_RESPONSES_DECREASED.getPropertyName(), "false")
            .build();

    private static final ObjectMapper YAML = new YAMLMapper();

    private ContractChanges() {}

    /** @return the operations that break, each with what the tool says of it; by the names that they had before */
    static Map<String, String> breaking(String before, String after) {
        ChangedOpenApi changes = OpenApiCompare.fromSpecifications(read(before), read(after), WHAT_BREAKS);
        Stream<Map.Entry<String, String>> gone = changes.getMissingEndpoints().stream()
                .map(each -> Map.entry(
                        each.getOperation().getOperationId(), each.getMethod() + " " + each.getPathUrl() + " is gone"));
        Stream<Map.Entry<String, String>> changed = changes.getChangedOperations().stream()
                .filter(each -> each.isIncompatible() || losesASuccess(each) || losesAField(each))
                .map(each -> Map.entry(each.getOldOperation().getOperationId(), what(each)));
        return Stream.concat(gone, changed)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static boolean losesASuccess(ChangedOperation operation) {
        return operation.getApiResponses() != null
                && operation.getApiResponses().getMissing().keySet().stream().anyMatch(code -> code.startsWith("2"));
    }

    /** Also one that may be absent: a client shows it no more, and is refused when it sends it. */
    private static boolean losesAField(Changed part) {
        if (part instanceof ChangedSchema schema
                && !schema.getMissingProperties().isEmpty()) {
            return true;
        }
        return part instanceof ComposedChanged whole
                && whole.getChangedElements().stream().anyMatch(ContractChanges::losesAField);
    }

    private static String what(ChangedOperation operation) {
        Map<String, Boolean> parts = new TreeMap<>();
        parts.put("name", breaks(operation.getOperationId()));
        parts.put("parameters", breaks(operation.getParameters()));
        parts.put("request", breaks(operation.getRequestBody()));
        parts.put("answer", breaks(operation.getApiResponses()) || losesASuccess(operation));
        parts.put("fields", losesAField(operation));
        parts.put("security", breaks(operation.getSecurityRequirements()));
        parts.values().removeIf(breaks -> !breaks);
        return operation.getHttpMethod() + " " + operation.getPathUrl() + ": " + String.join(", ", parts.keySet());
    }

    private static boolean breaks(Changed part) {
        return part != null && part.isIncompatible();
    }

    /**
     * The tool looks at schemas of OpenAPI 3.0 only, and finds nothing at all in those of 3.1. Of what parts the two, the contract
     * uses nothing.
     */
    private static OpenAPI read(String contract) {
        String asOf30 = contract.replaceFirst("(?m)^openapi: 3\\.1\\.\\d+$", "openapi: 3.0.3");
        if (asOf30.equals(contract) || hasWordsOf31(tree(contract))) {
            throw new IllegalArgumentException("Teach this class what the contract has learned of OpenAPI 3.1");
        }
        return new OpenAPIV3Parser().readContents(asOf30).getOpenAPI();
    }

    private static boolean hasWordsOf31(JsonNode node) {
        return node.has("const")
                || node.has("prefixItems")
                || node.path("type").isArray()
                || StreamSupport.stream(node.spliterator(), false).anyMatch(ContractChanges::hasWordsOf31);
    }

    private static JsonNode tree(String contract) {
        try {
            return YAML.readTree(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The contract is no YAML", e);
        }
    }
}
