package app.ledgerlink.xero.http;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.xero.config.Pause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
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

    private final CallShares shares;
    private final Links links;
    private final Dispatcher dispatcher;
    private final Refusals refusals;
    private final Backoff backoff;
    private final Pause pause;

    Sender(CallShares shares, Links links, Dispatcher dispatcher, Refusals refusals, Backoff backoff, Pause pause) {
        this.shares = shares;
        this.links = links;
        this.dispatcher = dispatcher;
        this.refusals = refusals;
        this.backoff = backoff;
        this.pause = pause;
    }

    /** Makes a value of a body. An IOException says that the body is not whole, which is worth another try. */
    public interface BodyReader<T> {
        T read(byte[] body) throws IOException;

        /** @param answeredAt by Xero's own clock, as the answer's header tells; null where it does not say */
        default T read(byte[] body, Instant answeredAt) throws IOException {
            return read(body);
        }
    }

    /** Makes a value of an answer that nothing changed since the moment that was asked for. */
    public interface Unchanged<T> {
        /** @param answeredAt by Xero's own clock; null where it does not say */
        T at(Instant answeredAt);
    }

    /** @throws LedgerTrouble whatever went wrong; a failure that ends the link has been stored on it already */
    public <T> T get(ConnectionRef connection, Call call, BodyReader<T> reader) {
        return get(connection, call, reader, null);
    }

    /**
     * As {@link #get(ConnectionRef, Call, BodyReader)}.
     *
     * @param unchanged null where an answer that nothing changed is a refusal
     */
    public <T> T get(ConnectionRef connection, Call call, BodyReader<T> reader, Unchanged<T> unchanged) {
        if (call.urgency() == Urgency.PERSON) {
            shares.spend(connection, 1);
        }
        Attempts attempts = open(connection);
        Request request = Request.of(call);
        while (true) {
            try {
                Answer answer = dispatcher.send(request, attempts);
                if (answer.status() == 200) {
                    T value = reader.read(answer.body(), answer.sentAt().orElse(null));
                    links.answered(attempts.link, false);
                    return value;
                }
                if (answer.status() == 304 && unchanged != null) {
                    links.answered(attempts.link, false);
                    return unchanged.at(answer.sentAt().orElse(null));
                }
                Fault fault = Fault.of(answer);
                if (!refusals.mended(request, attempts, answer, fault)) {
                    readFailed(call, attempts, fault);
                }
            } catch (Exchange.NoAnswer e) {
                again(call, attempts, "Xero does not answer", e.unlessStopped());
            } catch (IOException e) {
                again(call, attempts, "Xero's answer is incomplete", e);
            }
        }
    }

    /**
     * Sends a write. It is sent again only where Xero surely did nothing of it: an access token that ran out, or too
     * many calls at the same moment. One that this node stopped waiting for may have been done.
     *
     * @throws LedgerTrouble when Xero surely did nothing of it
     */
    public Reply put(ConnectionRef connection, Submission write) {
        if (write.urgency() == Urgency.PERSON) {
            shares.spend(connection, 1);
        }
        Attempts attempts = open(connection);
        Request request = Request.of(write);
        while (true) {
            try {
                Answer answer = dispatcher.send(request, attempts);
                if (answer.status() == 200) {
                    links.answered(attempts.link, true);
                    return Reply.of(answer);
                }
                if (!refusals.mended(request, attempts, answer, Fault.of(answer))) {
                    return Reply.of(answer);
                }
            } catch (Exchange.NoAnswer e) {
                LOG.warnf("%s %s: no whole answer (%s)", request.method(), request.path(), e.getMessage());
                if (e.neverReached()) {
                    throw new LedgerTrouble.Unavailable("Xero cannot be reached at the moment", e);
                }
                return Reply.NONE;
            }
        }
    }

    private Attempts open(ConnectionRef connection) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Xero must not be called inside a database transaction");
        }
        Links.Link link = links.open(connection);
        return new Attempts(link, links.token(link));
    }

    private void readFailed(Call call, Attempts attempts, Fault fault) {
        switch (fault.kind()) {
            case ABSENT -> absent(call, attempts);
            case SERVER -> again(call, attempts, fault.detail(), null);
            default -> throw new LedgerTrouble.Refused(fault.code(), fault.detail());
        }
    }

    /** A list is always there, so that a single one may be a stray answer; a record may really be absent. */
    private void absent(Call call, Attempts attempts) {
        boolean list = call.path().indexOf('/', 1) < 0;
        if (!list || !attempts.doubts()) {
            throw new LedgerTrouble.Refused(NOT_FOUND, "Xero has nothing at " + call.path());
        }
        LOG.warnf("GET %s: nothing there, which is looked at once more", call.path());
        pause.take(backoff.after(1));
    }

    private void again(Call call, Attempts attempts, String reason, Exception cause) {
        attempts.failures++;
        LOG.warnf("GET %s, attempt %d: %s", call.path(), attempts.failures, reason);
        if (attempts.failures >= Backoff.attempts(call.urgency())) {
            throw new LedgerTrouble.Unavailable(reason, cause);
        }
        pause.take(backoff.after(attempts.failures));
    }
}
