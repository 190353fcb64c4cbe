package app.ledgerlink.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what one page of a run brought, with the run held. */
@ApplicationScoped
class PageTransaction {

    private final RunStore runs;

    PageTransaction(RunStore runs) {
        this.runs = runs;
    }

    /**
     * @param calls made for the page
     * @param page stores it and moves the checkpoint on, which is saved with it
     * @return false when the run was cancelled
     */
    boolean store(Claim claim, Checkpoint checkpoint, int calls, Runnable page) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (runs.hold(claim)) {
                runs.cancel(claim);
                return false;
            }
            checkpoint.failures = 0;
            page.run();
            runs.save(claim, checkpoint, calls);
            return true;
        });
    }
}
