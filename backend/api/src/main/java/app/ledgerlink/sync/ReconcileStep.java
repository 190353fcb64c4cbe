package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.reconciliation.Reconciler;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Holds our balances against those of the books. */
@ApplicationScoped
class ReconcileStep {

    private static final Logger LOG = Logger.getLogger(ReconcileStep.class);

    private final PageTransaction transaction;
    private final Reconciler reconciler;

    ReconcileStep(PageTransaction transaction, Reconciler reconciler) {
        this.transaction = transaction;
        this.reconciler = reconciler;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        reconcile(claim);
        return transaction.store(claim, checkpoint, checkpoint::nextStep);
    }

    /** What was imported stays imported when the books refuse to tell balances: the seals keep the time of the last check. */
    private void reconcile(Claim claim) {
        try {
            reconciler.reconcile(claim.connection());
        } catch (LedgerTrouble.Refused refused) {
            LOG.warnf("Run %s could not compare balances: %s", claim.runId(), refused);
        }
    }
}
