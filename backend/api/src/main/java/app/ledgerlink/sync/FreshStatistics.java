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

    /**
     * Whenever the number of parties looked at has doubled; a sync of a few changes never pays for it. After the page's
     * transaction, which others of the workspace wait for.
     *
     * @param before how many were looked at before the page
     * @param after and with it
     */
    void afterPage(int before, int after) {
        if (Integer.highestOneBit(before / LinkStep.PAGE) != Integer.highestOneBit(after / LinkStep.PAGE)) {
            jdbi.useHandle(h -> h.execute("select refresh_statistics()"));
        }
    }
}
