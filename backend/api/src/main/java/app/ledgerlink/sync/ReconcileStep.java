package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.reconciliation.Reconciler;
import app.ledgerlink.sync.Step.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Holds our balances against those of the books. */
@ApplicationScoped
class ReconcileStep implements StepWorker {

    private static final Logger LOG = Logger.getLogger(ReconcileStep.class);

    private final PageTransaction transaction;
    private final Reconciler reconciler;

    ReconcileStep(PageTransaction transaction, Reconciler reconciler) {
        this.transaction = transaction;
        this.reconciler = reconciler;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.RECONCILE);
    }

    @Override
    public boolean work(Run run, Checkpoint checkpoint) {
        reconcile(run);
        return transaction.store(run, checkpoint, checkpoint::nextStep);
    }

    /** What was imported stays imported when the books refuse to tell balances: the seals keep the time of the last check. */
    private void reconcile(Run run) {
        try {
            reconciler.reconcile(run.connection());
        } catch (LedgerTrouble.Refused refused) {
            LOG.warnf("Run %s could not compare balances: %s", run.runId(), refused);
        }
    }
}
