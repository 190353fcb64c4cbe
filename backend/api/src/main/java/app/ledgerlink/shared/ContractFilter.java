package app.ledgerlink.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the contract what holds for every operation: problem details on each failure that it can have, and how to
 * authenticate.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final SortedMap<String, String> FAILURES = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request cannot be taken; fields are named"),
            Map.entry("401", "Not signed in"),
            Map.entry("403", "Not allowed"),
            Map.entry("404", "No such record in this workspace"),
            Map.entry("405", "The address does not take this method"),
            Map.entry("406", "The answer has none of the media types that were asked for"),
            Map.entry("409", "Does not fit the present state"),
            Map.entry("414", "The address is too long"),
            Map.entry("421", "The host that was asked for is not this installation's"),
            Map.entry("431", "The headers are too large"),
            Map.entry("500", "It failed on our side; the instance names it in the log"),
            Map.entry("503", "Something it depends on is not available")));

    /** Any request can be sent with a body, also one that needs none. */
    private static final SortedMap<String, String> FAILURES_OF_BODIES = new TreeMap<>(Map.of(
            "408", "The body did not arrive in time",
            "413", "The body is too large",
            "415", "The body is not JSON",
            "417", "What the header Expect names is not offered"));

    /** Nobody is known there whose keys could be told apart. */
    private static final String SIGN_IN = "/api/session";

    private static void failures(PathItem.HttpMethod method, String path, Operation operation) {
        boolean conflicts = operation.getResponses().hasAPIResponse("409");
        FAILURES.forEach((status, meaning) -> fails(operation, status, meaning));
        FAILURES_OF_BODIES.forEach((status, meaning) -> fails(operation, status, meaning));
        fails(operation, "429", "Too many requests; the header Retry-After says when to come back");
        if (method == PathItem.HttpMethod.POST && !path.equals(SIGN_IN)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description(
                            "A name of the caller's own for this request, such as a UUID. Sent again with it within 24"
                                    + " hours, the request is not done again: it gets the former answer, with"
                                    + " Idempotency-Replayed: true")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(255)));
            fails(operation, "422", "The Idempotency-Key was used for another request");
        }
        if (method == PathItem.HttpMethod.GET && !conflicts) {
            // what only reads fits every state, unless it says otherwise by @APIResponse
            operation.getResponses().removeAPIResponse("409");
        }
        if (method == PathItem.HttpMethod.GET && !path.contains("{") && !namesARecord(operation)) {
            operation.getResponses().removeAPIResponse("404");
        }
    }

    private static boolean namesARecord(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> String.valueOf(p.getSchema().getRef()).endsWith("/UUID"));
    }

    private static void fails(Operation operation, String status, String meaning) {
        operation.getResponses().removeAPIResponse(status);
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(meaning).content(problem()));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> failures(method, path, operation)));
        api.getComponents()
                .addSecurityScheme(
                        "session",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("ledgerlink_session")
                                .description("Cookie that POST /api/session sets. Its name is ledgerlink_session"
                                        + " where people come by http, and __Host-ledgerlink_session where they come by"
                                        + " https"));
        api.getComponents()
                .addSecurityScheme(
                        "apiKey",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Key of a program, made under Settings, API keys"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("session"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("apiKey"));
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
