package app.ledgerlink.xero.http;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.sync.LedgerTrouble;
import app.ledgerlink.xero.config.Pause;
import app.ledgerlink.xero.config.XeroAddresses;
import app.ledgerlink.xero.token.AccessToken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The one way to the accounting API: authorises, keeps the pace, understands refusals, and tries again only where that
 * helps. Every failure is a {@link LedgerTrouble}.
 */
@Singleton
public class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    /** Code of a refusal because there is nothing at that address. */
    public static final String NOT_FOUND = "not-found";

    private static final String BASE = "/api.xro/2.0";
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Links links;
    private final Pacer pacer;
    private final Exchange exchange;
    private final XeroAddresses addresses;
    private final Backoff backoff;
    private final Pause pause;
    private final Clock clock;

    Sender(
            Links links,
            Pacer pacer,
            Exchange exchange,
            XeroAddresses addresses,
            Backoff backoff,
            Pause pause,
            Clock clock) {
        this.links = links;
        this.pacer = pacer;
        this.exchange = exchange;
        this.addresses = addresses;
        this.backoff = backoff;
        this.pause = pause;
        this.clock = clock;
    }

    /** Makes a value of a body. An IOException says that the body is not whole, which is worth another try. */
    public interface BodyReader<T> {
        T read(byte[] body) throws IOException;
    }

    /** @throws LedgerTrouble whatever went wrong; a failure that ends the link has been stored on it already */
    public <T> T get(ConnectionRef connection, Call call, BodyReader<T> reader) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Xero must not be called inside a database transaction");
        }
        Links.Link link = links.open(connection);
        Attempts attempts = new Attempts(links.token(link));
        while (true) {
            try {
                Answer answer = once(link, call, attempts.token);
                if (answer.status() == 200) {
                    T value = reader.read(answer.body());
                    links.answered(link);
                    return value;
                }
                recover(link, call, Fault.of(answer), answer, attempts);
            } catch (Exchange.NoAnswer e) {
                again(call, attempts, "Xero does not answer", e);
            } catch (IOException e) {
                again(call, attempts, "Xero's answer is incomplete", e);
            }
        }
    }

    private Answer once(Links.Link link, Call call, AccessToken token) throws Exchange.NoAnswer {
        URI address = addresses.api(BASE + call.path(), call.query());
        Map<String, String> headers = new HashMap<>(Map.of("xero-tenant-id", link.tenantId()));
        if (call.modifiedSince() != null) {
            headers.put("If-Modified-Since", TO_THE_SECOND.format(call.modifiedSince()));
        }
        try (Pacer.Permit permit = pacer.enter(link.tenantId(), call.urgency())) {
            Answer answer = exchange.get(address, token.value(), headers);
            pacer.note(link.tenantId(), answer);
            return answer;
        }
    }

    /** Returns when the call is worth another try. */
    private void recover(Links.Link link, Call call, Fault fault, Answer answer, Attempts attempts) {
        LOG.infof(
                "GET %s: %d means %s, correlation %s",
                call.path(), answer.status(), fault.kind(), answer.correlationId());
        switch (fault.kind()) {
            case TOKEN_EXPIRED, TOKEN_REFUSED -> renew(link, attempts);
            case SCOPE -> throw withoutScope(link, call, Scopes.missing(fault, call));
            case FORBIDDEN -> throw links.forbidden(link, attempts.token);
            case ABSENT -> throw new LedgerTrouble.Refused(NOT_FOUND, "Xero has nothing at " + call.path());
            case REFUSED -> throw new LedgerTrouble.Refused(fault.code(), fault.detail());
            case MINUTE_LIMIT, DAY_LIMIT, APP_LIMIT -> {
                Instant until = clock.instant().plus(fault.patience()).plus(backoff.spread());
                pacer.block(link.tenantId(), fault, until);
                throw new LedgerTrouble.MustWait(until, fault.detail());
            }
            case TOO_MANY_AT_ONCE -> crowded(fault, attempts);
            case SERVER -> again(call, attempts, fault.detail(), null);
            default -> throw new IllegalStateException("Unexpected " + fault.kind());
        }
    }

    private LedgerTrouble withoutScope(Links.Link link, Call call, String scope) {
        return Scopes.canDoWithout(call)
                ? new LedgerTrouble.Refused("scope-missing", "Xero wants a right that was not granted: " + scope + ".")
                : links.scopeMissing(link, scope);
    }

    private void renew(Links.Link link, Attempts attempts) {
        if (attempts.renewed) {
            throw links.tokenRefused(link);
        }
        attempts.renewed = true;
        attempts.token = links.renewedToken(link, attempts.token);
    }

    private void crowded(Fault fault, Attempts attempts) {
        Duration wait = backoff.crowded();
        if (++attempts.crowded >= Backoff.ATTEMPTS) {
            throw new LedgerTrouble.MustWait(clock.instant().plus(wait), fault.detail());
        }
        pause.take(wait);
    }

    private void again(Call call, Attempts attempts, String reason, Exception cause) {
        attempts.failures++;
        LOG.warnf("GET %s, attempt %d: %s", call.path(), attempts.failures, reason);
        if (attempts.failures >= Backoff.ATTEMPTS) {
            throw new LedgerTrouble.Unavailable(reason, cause);
        }
        pause.take(backoff.after(attempts.failures));
    }

    /** What has been tried for one call. */
    private static final class Attempts {
        private AccessToken token;
        private boolean renewed;
        private int failures;
        private int crowded;

        private Attempts(AccessToken token) {
            this.token = token;
        }
    }
}
