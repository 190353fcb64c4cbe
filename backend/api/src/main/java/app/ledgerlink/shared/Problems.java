package app.ledgerlink.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into {@link Problem} details. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** What the framework's answer says of a body that ours replaces. */
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length");

    @ServerExceptionMapper
    Response known(ProblemException e) {
        return answer(e.toProblem(null));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(fieldOf(v), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return answer(new Problem(
                "/problems/invalid",
                "Some fields need attention",
                400,
                "Please correct the fields that are named.",
                null,
                errors));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof ProblemException problem) {
            return known(problem);
        }
        Response answer = answer(Problem.ofStatus(e.getResponse().getStatus()));
        e.getResponse().getHeaders().forEach((name, values) -> {
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                answer.getHeaders().put(name, values);
            }
        });
        return answer;
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (DatabaseAway.is(e)) {
            LOG.warnf("The database does not answer, or not in time: %s", e);
            return Response.fromResponse(answer(DatabaseAway.problem(e)))
                    .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS)
                    .build();
        }
        if (Collision.is(e)) {
            LOG.warnf("Two requests met, or the same is there already: %s", Collision.told(e));
            return known(Collision.problem());
        }
        String number = LogContext.request();
        LOG.errorf(e, "Unexpected failure %s", number);
        return answer(new Problem(
                "/problems/unexpected",
                "Something went wrong on our side",
                500,
                "Try again. If it happens again, quote this number.",
                number,
                null));
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(n -> n.getKind() == ElementKind.PROPERTY
                        || n.getKind() == ElementKind.PARAMETER && !isBody(n, violation))
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
    }

    private static boolean isBody(Path.Node node, ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(n -> n.getKind() == ElementKind.PROPERTY);
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
