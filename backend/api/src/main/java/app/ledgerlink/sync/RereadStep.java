package app.ledgerlink.sync;

import app.ledgerlink.sync.LedgerSource.SourcePage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads one page of the documents that are to be read again, and stores it. */
@ApplicationScoped
class RereadStep {

    private static final Logger LOG = Logger.getLogger(RereadStep.class);

    private final PageTransaction transaction;
    private final Rereads rereads;
    private final PageStorer storer;
    private final StreamProgressStore progress;
    private final LedgerSource source;

    RereadStep(
            PageTransaction transaction,
            Rereads rereads,
            PageStorer storer,
            StreamProgressStore progress,
            LedgerSource source) {
        this.transaction = transaction;
        this.rereads = rereads;
        this.storer = storer;
        this.progress = progress;
        this.source = source;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        if (checkpoint.batch == null) {
            checkpoint.batch = QuarkusTransaction.requiringNew()
                    .call(() -> rereads.next(claim))
                    .orElse(null);
        }
        Rereads.Batch batch = checkpoint.batch;
        if (batch == null) {
            return transaction.store(claim, checkpoint, checkpoint::nextStep);
        }
        SourcePage page;
        try {
            page = source.readAgain(claim.connection(), batch.selection(checkpoint.page, checkpoint.bookmark));
        } catch (LedgerTrouble.Refused refused) {
            // Asked for again it would be refused again and hold up every run; the next re-check reads all.
            LOG.warnf("Run %s could not read %s again: %s", claim.runId(), batch.stream(), refused.getMessage());
            return transaction.store(claim, checkpoint, () -> leave(claim, checkpoint, batch));
        }
        return transaction.store(claim, checkpoint, () -> {
            int changed = storer.store(claim, page, checkpoint.historyFrom);
            progress.add(claim, batch.stream(), null, 0, changed, false);
            if (page.last() || page.received() == 0) {
                leave(claim, checkpoint, batch);
            } else {
                checkpoint.nextPage(page.bookmark());
            }
        });
    }

    private void leave(Claim claim, Checkpoint checkpoint, Rereads.Batch batch) {
        rereads.done(claim, batch);
        checkpoint.batch = null;
        checkpoint.page = 1;
        checkpoint.bookmark = null;
    }
}
