package app.ledgerlink.sync;

import app.ledgerlink.fates.FateStore;
import app.ledgerlink.matching.Linker;
import app.ledgerlink.matching.Linker.LinkedPage;
import jakarta.enterprise.context.ApplicationScoped;

/** Links one page of parties. */
@ApplicationScoped
class LinkStep {

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

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        int before = checkpoint.looked;
        boolean goesOn = transaction.store(claim, checkpoint, () -> {
            LinkedPage page = linker.linkPage(
                    claim.connection(),
                    checkpoint.rules,
                    checkpoint.linkedUpTo,
                    PAGE,
                    checkpoint.step().kind() == Step.Kind.LINK_ALL);
            fates.linked(claim.fates(), page);
            checkpoint.linkedUpTo = page.last();
            checkpoint.looked += page.decided().size();
            if (page.last() == null) {
                checkpoint.nextStep();
            }
        });
        if (goesOn) {
            statistics.afterPage(before, checkpoint.looked);
        }
        return goesOn;
    }
}
