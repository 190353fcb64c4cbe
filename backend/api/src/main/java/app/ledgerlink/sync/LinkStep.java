package app.ledgerlink.sync;

import app.ledgerlink.fates.FateStore;
import app.ledgerlink.matching.Linker;
import app.ledgerlink.matching.Linker.LinkedPage;
import app.ledgerlink.sync.Step.Kind;
import app.ledgerlink.sync.StepState.Linking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Links one page of parties. */
@ApplicationScoped
class LinkStep implements StepWorker {

    static final int PAGE = 500;

    private final PageTransaction transaction;
    private final Linker linker;
    private final FateStore fates;
    private final FreshStatistics statistics;

    LinkStep(PageTransaction transaction, Linker linker, FateStore fates, FreshStatistics statistics) {
        this.transaction = transaction;
        this.linker = linker;
        this.fates = fates;
        this.statistics = statistics;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.LINK, Kind.LINK_ALL);
    }

    @Override
    public boolean work(Run run, Checkpoint checkpoint) {
        Linking before = checkpoint.linking();
        boolean goesOn = transaction.store(run, checkpoint, () -> {
            LinkedPage page = linker.linkPage(
                    run.connection(),
                    checkpoint.rules,
                    before.upTo(),
                    PAGE,
                    checkpoint.step().kind() == Kind.LINK_ALL);
            fates.linked(run.fates(), page);
            checkpoint.moveTo(before.after(page.last(), page.decided().size()));
            if (page.last() == null) {
                checkpoint.nextStep();
            }
        });
        if (goesOn) {
            statistics.afterPage(before.looked(), checkpoint.looked());
        }
        return goesOn;
    }
}
