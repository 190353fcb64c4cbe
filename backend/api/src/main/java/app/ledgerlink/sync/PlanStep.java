package app.ledgerlink.sync;

import app.ledgerlink.matching.Linker;
import app.ledgerlink.matching.Linker.PlannedPage;
import app.ledgerlink.sync.Step.Kind;
import app.ledgerlink.sync.StepState.Linking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Works out for one page of parties what a sync would do, and writes none of it. */
@ApplicationScoped
class PlanStep implements StepWorker {

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

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.PLAN);
    }

    @Override
    public boolean work(Run run, Checkpoint checkpoint) {
        Linking before = checkpoint.linking();
        boolean goesOn = transaction.store(run, checkpoint, () -> {
            if (before.upTo() == null) {
                plans.dropEarlier(run);
            }
            PlannedPage page = linker.planPage(run.connection(), checkpoint.rules, before.upTo(), LinkStep.PAGE);
            plans.add(run, page.planned());
            checkpoint.moveTo(before.after(page.last(), page.planned().size()));
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
