package app.ledgerlink.xero.connect;

import app.ledgerlink.sync.LedgerTrouble;
import app.ledgerlink.xero.Connection.ConnectionState;
import app.ledgerlink.xero.http.Grants;
import app.ledgerlink.xero.token.AccessTokens;
import app.ledgerlink.xero.token.AuthorizationEnded;
import app.ledgerlink.xero.token.TokenStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Ends links. Here a link ends at once; Xero is told then, and again by schedule while it does not answer. Only the one
 * organisation's connection is ended there: revoking the token would end those of other links too.
 */
@Singleton
public class Ending {

    private static final Logger LOG = Logger.getLogger(Ending.class);

    private final ConnectionStore store;
    private final TokenStore tokenStore;
    private final AccessTokens tokens;
    private final Grants grants;
    private final ConnectionAudit audit;

    Ending(ConnectionStore store, TokenStore tokenStore, AccessTokens tokens, Grants grants, ConnectionAudit audit) {
        this.store = store;
        this.tokenStore = tokenStore;
        this.tokens = tokens;
        this.grants = grants;
        this.audit = audit;
    }

    void end(ConnectionRow row) {
        if (row.state() == ConnectionState.DISCONNECTED) {
            return;
        }
        if (row.tenantId() == null) {
            QuarkusTransaction.requiringNew().run(() -> {
                store.delete(row.ref());
                tokenStore.eraseUnused(row.workspaceId());
            });
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            store.disconnected(row.ref(), true);
            audit.ended(row);
        });
        release(row);
    }

    /** Tells Xero what it was not told yet. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void releaseDue() {
        store.releaseDue().forEach(this::release);
    }

    private void release(ConnectionRow row) {
        try {
            if (row.grantId() != null && row.tokenSetId() != null && !store.grantShared(row)) {
                grants.end(
                        row.grantId(),
                        tokens.current(row.workspaceId(), row.tokenSetId()).value());
            }
            forget(row);
        } catch (AuthorizationEnded alreadyEnded) {
            forget(row);
        } catch (LedgerTrouble trouble) {
            LOG.warnf("Xero was not told that link %s has ended: %s", row.id(), trouble.getMessage());
            store.problem(row.ref(), ConnectionProblem.RELEASE_UNCONFIRMED, null);
        }
    }

    private void forget(ConnectionRow row) {
        QuarkusTransaction.requiringNew().run(() -> {
            store.released(row.ref());
            tokenStore.eraseUnused(row.workspaceId());
        });
    }
}
