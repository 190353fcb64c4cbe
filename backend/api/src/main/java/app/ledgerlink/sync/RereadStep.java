package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.LedgerGateways;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads one page of the documents that are to be read again, and stores it. */
@ApplicationScoped
class RereadStep {

    private static final Logger LOG = Logger.getLogger(RereadStep.class);

    private final PageTransaction transaction;
    private final RereadFates unread;
    private final PageStorer storer;
    private final StreamProgressStore progress;
    private final LedgerGateways gateways;

    RereadStep(
            PageTransaction transaction,
            RereadFates unread,
            PageStorer storer,
            StreamProgressStore progress,
            LedgerGateways gateways) {
        this.transaction = transaction;
        this.unread = unread;
        this.storer = storer;
        this.progress = progress;
        this.gateways = gateways;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        if (checkpoint.batch == null) {
            checkpoint.batch = QuarkusTransaction.requiringNew()
                    .call(() -> unread.next(claim))
                    .orElse(null);
        }
        Rereads.Batch batch = checkpoint.batch;
        if (batch == null) {
            return transaction.store(claim, checkpoint, checkpoint::nextStep);
        }
        SourcePage page;
        try {
            page = PageStorer.storable(gateways.of(claim.connection())
                    .source()
                    .readAgain(claim.connection(), batch.selection(checkpoint.page, checkpoint.bookmark)));
        } catch (LedgerTrouble.Refused refused) {
            LOG.warnf("Run %s could not read %s again: %s", claim.runId(), batch.stream(), refused);
            return transaction.store(claim, checkpoint, () -> {
                unread.refused(claim, batch, refused.getMessage());
                clear(checkpoint);
            });
        }
        return transaction.store(claim, checkpoint, () -> {
            int changed = storer.store(claim, page, checkpoint.historyFrom);
            progress.add(claim, batch.stream(), null, 0, changed, false);
            if (page.last() || page.received() == 0) {
                unread.answered(claim, batch, page);
                clear(checkpoint);
            } else {
                checkpoint.nextPage(page.bookmark());
            }
        });
    }

    private static void clear(Checkpoint checkpoint) {
        checkpoint.batch = null;
        checkpoint.page = 1;
        checkpoint.bookmark = null;
    }
}
