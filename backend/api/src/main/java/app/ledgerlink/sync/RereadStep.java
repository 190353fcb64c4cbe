package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.sync.Step.Kind;
import app.ledgerlink.sync.StepState.Place;
import app.ledgerlink.sync.StepState.Rereading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Reads one page of the documents that are to be read again, and stores it. */
@ApplicationScoped
class RereadStep implements StepWorker {

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

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.REREAD);
    }

    @Override
    public boolean work(Run run, Checkpoint checkpoint) {
        if (checkpoint.rereading().batch() == null) {
            checkpoint.moveTo(new Rereading(
                    QuarkusTransaction.requiringNew()
                            .call(() -> unread.next(run))
                            .orElse(null),
                    Place.FIRST));
        }
        Rereads.Batch batch = checkpoint.rereading().batch();
        Place place = checkpoint.rereading().place();
        if (batch == null) {
            return transaction.store(run, checkpoint, checkpoint::nextStep);
        }
        SourcePage page;
        try {
            page = PageStorer.storable(gateways.of(run.connection())
                    .source()
                    .readAgain(run.connection(), batch.selection(place.page(), place.bookmark())));
        } catch (LedgerTrouble.Refused refused) {
            LOG.warnf("Run %s could not read %s again: %s", run.runId(), batch.stream(), refused);
            return transaction.store(run, checkpoint, () -> {
                unread.refused(run, batch, refused.getMessage());
                checkpoint.moveTo(Rereading.NOTHING);
            });
        }
        return transaction.store(run, checkpoint, () -> {
            int changed = storer.store(run, page, checkpoint.historyFrom);
            progress.add(run, batch.stream(), null, 0, changed, false);
            if (page.last() || page.received() == 0) {
                unread.answered(run, batch, page);
                checkpoint.moveTo(Rereading.NOTHING);
            } else {
                checkpoint.moveTo(new Rereading(batch, place.next(page.bookmark())));
            }
        });
    }
}
