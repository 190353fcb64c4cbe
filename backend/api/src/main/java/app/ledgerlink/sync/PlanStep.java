package app.ledgerlink.sync;

import app.ledgerlink.matching.Linker;
import app.ledgerlink.matching.Linker.PlannedPage;
import jakarta.enterprise.context.ApplicationScoped;

/** Works out for one page of parties what a sync would do, and writes none of it. */
@ApplicationScoped
class PlanStep {

    private final PageTransaction transaction;
    private final Linker linker;
    private final PlanStore plans;
    private final FreshStatistics statistics;

    PlanStep(PageTransaction transaction, Linker linker, PlanStore plans, FreshStatistics statistics) {
        this.transaction = transaction;
        this.linker = linker;
        this.plans = plans;
        this.statistics = statistics;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        int before = checkpoint.looked;
        boolean goesOn = transaction.store(claim, checkpoint, () -> {
            if (checkpoint.linkedUpTo == null) {
                plans.dropEarlier(claim);
            }
            PlannedPage page =
                    linker.planPage(claim.connection(), checkpoint.rules, checkpoint.linkedUpTo, LinkStep.PAGE);
            plans.add(claim, page.planned());
            checkpoint.linkedUpTo = page.last();
            checkpoint.looked += page.planned().size();
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
