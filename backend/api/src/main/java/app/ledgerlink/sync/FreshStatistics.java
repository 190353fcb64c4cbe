package app.ledgerlink.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the database's idea of its tables in step while a run fills them. Autovacuum comes too late: until then it looks
 * for matching customers in whole tables, which takes a first sync of thousands minutes instead of seconds.
 */
@ApplicationScoped
class FreshStatistics {

    private final Jdbi jdbi;

    FreshStatistics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whenever the number of parties looked at has doubled; a sync of a few changes never pays for it. */
    void afterPage(Checkpoint checkpoint, int parties) {
        int before = Integer.highestOneBit(checkpoint.looked / LinkStep.PAGE);
        checkpoint.looked += parties;
        if (Integer.highestOneBit(checkpoint.looked / LinkStep.PAGE) != before) {
            jdbi.useHandle(h -> h.execute("analyze ledger_contact, company, contact"));
        }
    }
}
