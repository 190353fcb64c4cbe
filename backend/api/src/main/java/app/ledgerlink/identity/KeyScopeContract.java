package app.ledgerlink.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says of each operation in the contract who may call it: anybody, a person who is signed in, or a key with which scope. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KeyScopeContract implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        String id = operation.getOperationId();
        Set<KeyScope> needed = KeyOperations.needed(id);
        if (KeyOperations.isOpen(id)) {
            operation.setSecurity(List.of());
        } else if (needed.isEmpty()) {
            operation.setSecurity(List.of(requirement("session", roles(operation))));
        } else {
            List<String> codes = needed.stream().map(KeyScope::code).toList();
            operation.setSecurity(List.of(requirement("session", roles(operation)), requirement("apiKey", codes)));
            String scopes = codes.stream().map(c -> "`" + c + "`").collect(Collectors.joining(" and "));
            String sentence = "An API key needs the scope " + scopes + ".";
            String said = operation.getDescription();
            operation.setDescription(said == null ? sentence : said + "\n\n" + sentence);
        }
        return operation;
    }

    /** The roles that a method or its class names, or none where the method says by its annotation that there are none. */
    private static List<String> roles(Operation operation) {
        List<SecurityRequirement> named = operation.getSecurity() == null ? List.of() : operation.getSecurity();
        return Stream.of("session", "SecurityScheme")
                .flatMap(scheme ->
                        named.stream().filter(r -> r.hasScheme(scheme)).map(r -> r.getScheme(scheme)))
                .findFirst()
                .orElse(List.of());
    }

    private static SecurityRequirement requirement(String scheme, List<String> scopes) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, scopes);
    }
}
