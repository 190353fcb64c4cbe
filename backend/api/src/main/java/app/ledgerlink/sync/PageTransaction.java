package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerCalls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what one page of a run brought, with the run held. */
@ApplicationScoped
class PageTransaction {

    private final RunStore runs;
    private final LedgerCalls calls;

    PageTransaction(RunStore runs, LedgerCalls calls) {
        this.runs = runs;
        this.calls = calls;
    }

    /**
     * @param page stores it and moves the checkpoint on, which is saved with it
     * @return false when the run was cancelled
     */
    boolean store(Run run, Checkpoint checkpoint, Runnable page) {
        boolean goesOn = QuarkusTransaction.requiringNew().call(() -> {
            if (runs.hold(run)) {
                runs.cancel(run);
                return false;
            }
            checkpoint.failures = 0;
            page.run();
            runs.save(run, checkpoint, calls.pending());
            return true;
        });
        calls.stored();
        return goesOn;
    }
}
