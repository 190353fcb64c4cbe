package app.ledgerlink.web;

import app.ledgerlink.shared.Problem;
import app.ledgerlink.shared.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a parameter that the operation does not have: passed over, a misspelt filter would answer everything as if it
 * had been minded. Operations outside the contract, which others call, are left alone.
 */
class UnknownParameters {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || isOutside(resource.getResourceMethod())) {
            return;
        }
        Set<String> known = KNOWN.computeIfAbsent(
                resource.getResourceMethod(),
                method -> Arrays.stream(method.getParameters())
                        .flatMap(UnknownParameters::names)
                        .collect(Collectors.toUnmodifiableSet()));
        List<Problem.FieldError> unknown = sent.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Problem.FieldError(name, "This operation has no such parameter."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    400,
                    "unknown-parameter",
                    "A parameter is not known",
                    known.isEmpty()
                            ? "This operation has no parameters in its query."
                            : "This operation knows " + known.stream().sorted().collect(Collectors.joining(", ")) + ".",
                    unknown);
        }
    }

    private static boolean isOutside(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.<Class<?>>iterate(parameter.getType(), type -> type != null, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .flatMap(UnknownParameters::name)
                : name(parameter);
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
