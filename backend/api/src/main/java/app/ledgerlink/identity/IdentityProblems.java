package app.ledgerlink.identity;

import app.ledgerlink.shared.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of identity as problem details. */
class IdentityProblems {

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return notSignedIn();
    }

    @ServerExceptionMapper
    Response failed(AuthenticationFailedException e) {
        return notSignedIn();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(new Problem(
                        "/problems/forbidden",
                        "Not allowed",
                        403,
                        "Your role does not allow this. Ask an admin of your workspace.",
                        null,
                        null))
                .build();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyAttempts e) {
        return answer(e.toProblem(null))
                .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
                .build();
    }

    private static Response notSignedIn() {
        return answer(new Problem(
                        "/problems/not-signed-in",
                        "Not signed in",
                        401,
                        "You are not signed in, or your session has ended. Sign in again.",
                        null,
                        null))
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
    }
}
