package app.ledgerlink.xero.connect;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerBack;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.xero.Connection.ConnectionState;
import app.ledgerlink.xero.http.Grants;
import app.ledgerlink.xero.http.Links;
import app.ledgerlink.xero.token.AccessToken;
import app.ledgerlink.xero.token.AccessTokens;
import app.ledgerlink.xero.token.AuthorizationEnded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Stored accounting links, as the sender uses them. */
@Singleton
class ConnectionLinks implements Links {

    /** Of fresh tokens refused without an answer in between; the tries of a run last longer. */
    private static final Duration UNTIL_BROKEN = Duration.ofMinutes(10);

    private final ConnectionStore store;
    private final AccessTokens tokens;
    private final Grants grants;
    private final ConnectionAudit audit;
    private final Event<LedgerBack> back;
    private final Clock clock;

    ConnectionLinks(
            ConnectionStore store,
            AccessTokens tokens,
            Grants grants,
            ConnectionAudit audit,
            Event<LedgerBack> back,
            Clock clock) {
        this.back = back;
        this.clock = clock;
        this.store = store;
        this.tokens = tokens;
        this.grants = grants;
        this.audit = audit;
    }

    private record Opened(ConnectionRow row) implements Link {
        @Override
        public String tenantId() {
            return row.tenantId();
        }
    }

    @Override
    public Link open(ConnectionRef connection) {
        ConnectionRow row = store.find(connection)
                .orElseThrow(() -> new LedgerTrouble.ReconnectNeeded("This accounting link no longer exists."));
        if (row.state() != ConnectionState.CONNECTED) {
            throw new LedgerTrouble.ReconnectNeeded(words(row));
        }
        return new Opened(row);
    }

    @Override
    public AccessToken token(Link link) {
        ConnectionRow row = row(link);
        try {
            return tokens.current(row.workspaceId(), row.tokenSetId());
        } catch (AuthorizationEnded e) {
            throw ended(row, e);
        }
    }

    @Override
    public AccessToken renewedToken(Link link, AccessToken refused) {
        ConnectionRow row = row(link);
        try {
            return tokens.renewed(row.workspaceId(), row.tokenSetId(), refused);
        } catch (AuthorizationEnded e) {
            throw ended(row, e);
        }
    }

    @Override
    public void answered(Link link, boolean write) {
        ConnectionRow row = row(link);
        if (store.answered(row, write)) {
            back.fire(new LedgerBack(row.ref()));
        }
    }

    @Override
    public LedgerTrouble scopeMissing(Link link, String scope) {
        return reconnect(row(link), ConnectionProblem.SCOPE_MISSING, scope);
    }

    @Override
    public LedgerTrouble tokenRefused(Link link) {
        ConnectionRow row = row(link);
        boolean forLong = store.tokenRefused(row)
                .map(since -> !since.plus(UNTIL_BROKEN).isAfter(clock.instant()))
                .orElse(false);
        return forLong
                ? reconnect(row, ConnectionProblem.TOKEN_REFUSED, null)
                : new LedgerTrouble.Unavailable("Xero does not accept our access at the moment.", null);
    }

    @Override
    public LedgerTrouble forbidden(Link link, AccessToken token, boolean write) {
        ConnectionRow row = row(link);
        store.refused(row, write);
        boolean granted = grants.list(token.value(), null).stream()
                .anyMatch(organisation -> organisation.tenantId().equals(row.tenantId()));
        return granted
                ? new LedgerTrouble.Refused(
                        "no-right",
                        "Xero refuses this for " + row.organisationName()
                                + ": the person who connected it may lack the right.")
                : reconnect(row, ConnectionProblem.ORGANISATION_GONE, null);
    }

    private LedgerTrouble ended(ConnectionRow row, AuthorizationEnded e) {
        ConnectionProblem problem = e.reason() == AuthorizationEnded.Reason.UNREADABLE
                ? ConnectionProblem.SECRETS_UNREADABLE
                : ConnectionProblem.AUTHORIZATION_ENDED;
        return lost(() -> store.reconnectNeeded(row.workspaceId(), row.tokenSetId(), problem), problem.message(null));
    }

    private LedgerTrouble reconnect(ConnectionRow row, ConnectionProblem problem, String detail) {
        return lost(() -> store.reconnectNeeded(row, problem, detail), problem.message(detail));
    }

    private LedgerTrouble lost(Supplier<List<ConnectionRow>> update, String why) {
        QuarkusTransaction.joiningExisting().run(() -> update.get().forEach(link -> audit.lost(link, why)));
        return new LedgerTrouble.ReconnectNeeded(why);
    }

    private static String words(ConnectionRow row) {
        return ConnectionProblem.of(row.problemCode())
                .map(problem -> problem.message(row.problemDetail()))
                .orElse("This accounting link is not connected.");
    }

    private static ConnectionRow row(Link link) {
        return ((Opened) link).row();
    }
}
