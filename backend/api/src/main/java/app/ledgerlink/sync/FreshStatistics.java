package app.ledgerlink.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Keeps the database's idea of its tables in step while a run fills them. Autovacuum comes too late: until then it looks
 * for matching customers in whole tables, which takes a first sync of thousands minutes instead of seconds.
 */
@ApplicationScoped
class FreshStatistics {

    private static final Logger LOG = Logger.getLogger(FreshStatistics.class);

    /** Rows that a run has stored: fewer change no plan. */
    private static final int MANY = 2_000;

    private static final List<String> LINKED = List.of("ledger_contact", "company", "contact");
    private static final List<String> LISTED =
            List.of("item", "sales_document", "sales_document_line", "payment", "allocation");

    private final Jdbi jdbi;
    private final StreamProgressStore progress;

    FreshStatistics(Jdbi jdbi, StreamProgressStore progress) {
        this.jdbi = jdbi;
        this.progress = progress;
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
            refresh(LINKED);
        }
    }

    /**
     * For the lists over what the run has stored, so that they are fast as soon as it is finished. A run of a few changes
     * never pays for it, and none fails of it.
     */
    void afterRun(Run run) {
        if (progress.changed(run) >= MANY) {
            refresh(LINKED);
            refresh(LISTED);
        }
    }

    /** One after the other: a transaction over several would hold the first while it waits for the next. */
    void refresh(List<String> tables) {
        for (String table : tables) {
            try {
                jdbi.useHandle(h -> h.execute("select refresh_statistics(?)", table));
            } catch (JdbiException e) {
                LOG.infof(
                        "The statistics of %s were not refreshed, autovacuum does it later: %s", table, e.getMessage());
            }
        }
    }
}
