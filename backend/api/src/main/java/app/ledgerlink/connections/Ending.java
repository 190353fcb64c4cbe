package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.Connection.ConnectionState;
import app.ledgerlink.connections.ConnectionService.FormerLink;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Reach;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends links. Here a link ends at once; the accounting system is told then, and again by schedule while it does not answer. Only the one
 * organisation's connection is ended there: revoking the token would end those of other links too.
 */
@Singleton
public class Ending {

    private static final Logger LOG = Logger.getLogger(Ending.class);

    private final ConnectionStore store;
    private final Successors successors;
    private final Choices choices;
    private final LedgerGateways gateways;
    private final ConnectionAudit audit;

    Ending(
            ConnectionStore store,
            Successors successors,
            Choices choices,
            LedgerGateways gateways,
            ConnectionAudit audit) {
        this.store = store;
        this.successors = successors;
        this.choices = choices;
        this.gateways = gateways;
        this.audit = audit;
    }

    /** @param former what becomes of its sales where another link goes on for it; null is as REPLACE */
    void end(ConnectionRow row, FormerLink former) {
        if (row.state() == ConnectionState.DISCONNECTED) {
            return;
        }
        if (row.tenantId() == null) {
            boolean deleted = QuarkusTransaction.requiringNew().call(() -> {
                boolean unjoined = store.deleteUnjoined(row.ref());
                authorizer(row).forgetUnused(row.workspaceId());
                return unjoined;
            });
            if (!deleted) {
                store.find(row.ref())
                        .filter(joined -> joined.tenantId() != null)
                        .ifPresent(joined -> end(joined, former));
            }
            return;
        }
        if (QuarkusTransaction.requiringNew().call(() -> endedNow(row, former))) {
            // With the consent that it had at the end, which may be a newer one.
            store.find(row.ref()).ifPresent(this::release);
        }
    }

    private boolean endedNow(ConnectionRow row, FormerLink former) {
        store.lock(row.workspaceId());
        UUID successor = successors.of(row.workspaceId()).get(row.id());
        if (!store.disconnected(row.ref())) {
            return false;
        }
        if (successor == null && former == FormerLink.REPLACE) {
            throw ProblemException.conflict(
                    "nothing-goes-on", "No other link goes on for this one. Disconnect it without replacing it.");
        }
        if (successor != null && former == FormerLink.KEEP) {
            store.keptApart(row.ref(), successor);
        } else if (successor != null) {
            store.replaced(row.ref(), successor);
            choices.withdraw(row.ref());
        }
        audit.ended(row);
        return true;
    }

    /** Tells the accounting system of a link that has just ended in favour of another. */
    void tell(ConnectionRef ended) {
        store.find(ended).filter(ConnectionRow::releaseDue).ifPresent(this::release);
    }

    /** Tells accounting systems what they were not told yet. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void releaseDue() {
        store.releaseDue().forEach(row -> {
            try {
                Reach.within(row.workspaceId(), () -> release(row));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Telling the accounting system that link %s has ended failed here", row.id());
                Reach.within(row.workspaceId(), () -> store.unreleased(row));
            }
        });
    }

    private void release(ConnectionRow row) {
        try {
            boolean nothingToTell = row.grantId() == null || row.tokenSetId() == null || store.grantShared(row);
            if (nothingToTell
                    || authorizer(row).release(row, () -> store.isToRelease(row) && !store.grantShared(row))) {
                forget(row);
            }
        } catch (LedgerTrouble trouble) {
            LOG.warnf("The accounting system was not told that link %s has ended: %s", row.id(), trouble);
            store.unreleased(row);
        }
    }

    private LedgerAuthorizer authorizer(ConnectionRow row) {
        return gateways.of(row.application()).authorizer();
    }

    private void forget(ConnectionRow row) {
        QuarkusTransaction.requiringNew().run(() -> {
            store.released(row);
            authorizer(row).forgetUnused(row.workspaceId());
        });
    }
}
