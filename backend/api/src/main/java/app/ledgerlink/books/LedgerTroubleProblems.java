package app.ledgerlink.books;

import app.ledgerlink.shared.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a person is told when a call that was made for them to the accounting system fails. */
class LedgerTroubleProblems {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Clock clock;

    LedgerTroubleProblems(Clock clock) {
        this.clock = clock;
    }

    @ServerExceptionMapper
    Response mustWait(LedgerTrouble.MustWait e) {
        Instant now = clock.instant();
        long seconds = Math.max(1, Duration.between(now, e.until()).toSeconds() + 1);
        return answer(429, "ledger-busy", e.getMessage() + " Try again in " + seconds + " seconds.", seconds);
    }

    @ServerExceptionMapper
    Response reconnect(LedgerTrouble.ReconnectNeeded e) {
        return answer(
                409,
                "reconnect-needed",
                e.getMessage() + " An administrator can connect again under Settings, Accounting link.",
                0);
    }

    @ServerExceptionMapper
    Response refused(LedgerTrouble.Refused e) {
        return answer(409, "ledger-refused", e.getMessage(), 0);
    }

    @ServerExceptionMapper
    Response unavailable(LedgerTrouble.Unavailable e) {
        return answer(
                503,
                "ledger-unavailable",
                e.getMessage() + " Nothing was changed; try again in a minute.",
                LATER.toSeconds());
    }

    @ServerExceptionMapper
    Response stopped(LedgerTrouble.Stopped e) {
        return answer(503, "ledger-unavailable", e.getMessage() + " Try again in a few seconds.", SOON.toSeconds());
    }

    /** @param retryAfter seconds; 0 where waiting does not help */
    private static Response answer(int status, String type, String detail, long retryAfter) {
        ProblemException problem =
                new ProblemException(status, type, "The accounting system did not answer as hoped", detail, List.of());
        Response.ResponseBuilder answer =
                Response.status(status).type("application/problem+json").entity(problem.toProblem(null));
        return (retryAfter > 0 ? answer.header(HttpHeaders.RETRY_AFTER, retryAfter) : answer).build();
    }
}
