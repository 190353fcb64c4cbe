package app.ledgerlink.sync;

import app.ledgerlink.receivables.Reconciler;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds our balances against those of the books. */
@ApplicationScoped
class ReconcileStep {

    private final PageTransaction transaction;
    private final Reconciler reconciler;

    ReconcileStep(PageTransaction transaction, Reconciler reconciler) {
        this.transaction = transaction;
        this.reconciler = reconciler;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        int calls = reconciler.reconcile(claim.connection());
        return transaction.store(claim, checkpoint, calls, checkpoint::nextStep);
    }
}
