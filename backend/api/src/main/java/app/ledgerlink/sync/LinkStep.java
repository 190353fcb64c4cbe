package app.ledgerlink.sync;

import app.ledgerlink.linking.Linker;
import app.ledgerlink.linking.Linker.LinkedPage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Links one page of parties. */
@ApplicationScoped
class LinkStep {

    private static final int PAGE = 500;

    private final RunStore runs;
    private final Linker linker;
    private final FateStore fates;

    LinkStep(RunStore runs, Linker linker, FateStore fates) {
        this.runs = runs;
        this.linker = linker;
        this.fates = fates;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (runs.hold(claim)) {
                runs.cancel(claim);
                return false;
            }
            LinkedPage page = linker.linkPage(
                    claim.connection(),
                    checkpoint.rules,
                    checkpoint.linkedUpTo,
                    PAGE,
                    checkpoint.step().kind() == Step.Kind.LINK_ALL);
            fates.linked(claim, page);
            checkpoint.failures = 0;
            checkpoint.linkedUpTo = page.last();
            if (page.last() == null) {
                checkpoint.nextStep();
            }
            runs.save(claim, checkpoint, 0);
            return true;
        });
    }
}
