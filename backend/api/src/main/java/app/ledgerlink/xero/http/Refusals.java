package app.ledgerlink.xero.http;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.xero.config.Pause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What helps where Xero turned a call away at the door: nothing of it was done, so that it may be sent again. */
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Links links;
    private final Pacer pacer;
    private final Backoff backoff;
    private final Pause pause;
    private final Clock clock;

    Refusals(Links links, Pacer pacer, Backoff backoff, Pause pause, Clock clock) {
        this.links = links;
        this.pacer = pacer;
        this.backoff = backoff;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * @return true when the call is to be sent again; false when the fault is none of the door's
     * @throws LedgerTrouble when it was turned away and sending it again does not help
     */
    boolean mended(Request request, Attempts attempts, Answer answer, Fault fault) {
        LOG.infof(
                "%s %s: %d means %s, correlation %s",
                request.method(), request.path(), answer.status(), fault.kind(), answer.correlationId());
        switch (fault.kind()) {
            case TOKEN_EXPIRED, TOKEN_REFUSED -> renew(attempts);
            case SCOPE -> throw withoutScope(request, attempts, Scopes.missing(fault, request));
            case FORBIDDEN -> forbidden(request, attempts);
            case MINUTE_LIMIT, DAY_LIMIT, APP_LIMIT -> {
                Instant until = clock.instant().plus(fault.patience()).plus(backoff.spread());
                pacer.block(attempts.link.tenantId(), fault, until);
                throw new LedgerTrouble.MustWait(until, fault.detail());
            }
            case TOO_MANY_AT_ONCE -> crowded(fault, attempts);
            case ABSENT, REFUSED, SERVER -> {
                return false;
            }
        }
        return true;
    }

    private LedgerTrouble withoutScope(Request request, Attempts attempts, String scope) {
        return Scopes.canDoWithout(request)
                ? new LedgerTrouble.Refused(
                        "scope-missing",
                        "Xero wants a right that was not granted: " + scope
                                + ". An admin grants it by connecting to Xero again.")
                : links.scopeMissing(attempts.link, scope);
    }

    /** A single one may be a stray answer: it is looked at once more. */
    private void forbidden(Request request, Attempts attempts) {
        if (!attempts.doubts()) {
            throw links.forbidden(attempts.link, attempts.token, request.writes());
        }
        pause.take(backoff.after(1));
    }

    private void renew(Attempts attempts) {
        if (attempts.renewed) {
            throw links.tokenRefused(attempts.link);
        }
        attempts.renewed = true;
        attempts.token = links.renewedToken(attempts.link, attempts.token);
    }

    private void crowded(Fault fault, Attempts attempts) {
        Duration wait = backoff.crowded();
        if (++attempts.crowded >= Backoff.ATTEMPTS) {
            throw new LedgerTrouble.MustWait(clock.instant().plus(wait), fault.detail());
        }
        pause.take(wait);
    }
}
