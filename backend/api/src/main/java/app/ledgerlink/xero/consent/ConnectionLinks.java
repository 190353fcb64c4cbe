package app.ledgerlink.xero.consent;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.ConnectionProblem;
import app.ledgerlink.connections.ConnectionRow;
import app.ledgerlink.connections.LinkHealth;
import app.ledgerlink.xero.http.Grants;
import app.ledgerlink.xero.http.Links;
import app.ledgerlink.xero.token.AccessToken;
import app.ledgerlink.xero.token.AccessTokens;
import app.ledgerlink.xero.token.AuthorizationEnded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Stored accounting links, as the sender uses them. */
@Singleton
class ConnectionLinks implements Links {

    /** Of fresh tokens refused without an answer in between; the tries of a run last longer. */
    private static final Duration UNTIL_BROKEN = Duration.ofMinutes(10);

    private final LinkHealth health;
    private final AccessTokens tokens;
    private final Grants grants;
    private final Clock clock;

    ConnectionLinks(LinkHealth health, AccessTokens tokens, Grants grants, Clock clock) {
        this.health = health;
        this.tokens = tokens;
        this.grants = grants;
        this.clock = clock;
    }

    private record Opened(ConnectionRow row) implements Link {
        @Override
        public String tenantId() {
            return row.tenantId();
        }
    }

    @Override
    public Link open(ConnectionRef connection) {
        return new Opened(health.usable(connection));
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
        health.answered(row(link), write);
    }

    @Override
    public LedgerTrouble scopeMissing(Link link, String scope) {
        return health.reconnectNeeded(row(link), ConnectionProblem.SCOPE_MISSING, scope);
    }

    @Override
    public LedgerTrouble tokenRefused(Link link) {
        ConnectionRow row = row(link);
        boolean forLong = health.tokenRefused(row)
                .map(since -> !since.plus(UNTIL_BROKEN).isAfter(clock.instant()))
                .orElse(false);
        return forLong
                ? health.reconnectNeeded(row, ConnectionProblem.TOKEN_REFUSED, null)
                : new LedgerTrouble.Unavailable("Xero does not accept our access at the moment.", null);
    }

    @Override
    public LedgerTrouble forbidden(Link link, AccessToken token, boolean write) {
        ConnectionRow row = row(link);
        health.refused(row, write);
        boolean granted = grants.list(token.value(), null).stream()
                .anyMatch(organisation -> organisation.tenantId().equals(row.tenantId()));
        return granted
                ? new LedgerTrouble.Refused(
                        "no-right",
                        "Xero refuses this for " + row.organisationName()
                                + ": the person who connected it may lack the right.")
                : health.reconnectNeeded(row, ConnectionProblem.ORGANISATION_GONE, null);
    }

    private LedgerTrouble ended(ConnectionRow row, AuthorizationEnded e) {
        return health.authorizationEnded(
                row,
                e.reason() == AuthorizationEnded.Reason.UNREADABLE
                        ? ConnectionProblem.SECRETS_UNREADABLE
                        : ConnectionProblem.AUTHORIZATION_ENDED);
    }

    private static ConnectionRow row(Link link) {
        return ((Opened) link).row();
    }
}
