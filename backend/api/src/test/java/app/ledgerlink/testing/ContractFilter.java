package app.ledgerlink.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Holds each exchange against the contract: path, method, status, the answer's body and, for a request that was taken,
 * its body and its query. Fails the test where they differ.
 */
public class ContractFilter implements Filter {

    /** Against the contract that is committed. */
    public static final ContractFilter PRODUCT = new ContractFilter(Contract.committed());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;

    public ContractFilter(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        String exchange = request.getMethod() + " " + path + " -> " + answer.statusCode();
        Contract.Operation operation = contract.find(request.getMethod(), path)
                .orElseGet(() -> fail("The contract has no operation for %s", exchange));
        checkAnswer(operation, answer, exchange);
        if (answer.statusCode() < 400) {
            checkRequest(operation, request, exchange);
        }
        return answer;
    }

    private void checkAnswer(Contract.Operation operation, Response answer, String exchange) {
        assertThat(answer.asString()).as("names in %s", exchange).doesNotContain("{system}");
        JsonNode documented = operation.definition().path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(documented.isMissingNode())
                .as("status of %s is documented; the answer was %s", exchange, answer.asString())
                .isFalse();
        if (!documented.has("content")) {
            assertThat(answer.asString()).as("body of %s", exchange).isEmpty();
            return;
        }
        String mediaType = answer.contentType().split(";")[0];
        JsonNode schema = documented.path("content").path(mediaType).path("schema");
        assertThat(schema.isMissingNode())
                .as("media type %s of %s is documented", mediaType, exchange)
                .isFalse();
        if (mediaType.endsWith("json")) {
            assertThat(contract.violations(schema, parse(answer.asString())))
                    .as("answer of %s", exchange)
                    .isEmpty();
        }
    }

    private void checkRequest(Contract.Operation operation, FilterableRequestSpecification request, String exchange) {
        JsonNode schema = operation
                .definition()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (request.getBody() != null) {
            assertThat(schema.isMissingNode())
                    .as("request body of %s is documented", exchange)
                    .isFalse();
            assertThat(contract.violations(schema, parse(request.getBody())))
                    .as("request of %s", exchange)
                    .isEmpty();
        }
        Set<String> documented = StreamSupport.stream(
                        operation.definition().path("parameters").spliterator(), false)
                .filter(p -> "query".equals(p.path("in").asText()))
                .map(p -> p.path("name").asText())
                .collect(Collectors.toSet());
        assertThat(request.getQueryParams().keySet())
                .as("query of %s", exchange)
                .isSubsetOf(documented);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }
}
