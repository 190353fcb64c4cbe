package app.ledgerlink.sync;

import app.ledgerlink.shared.Reach;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the database's idea of its tables in step while runs fill them. Autovacuum comes too late: until then it looks
 * for matching customers in whole tables, which takes a first sync of thousands minutes instead of seconds. One thread of
 * the node does it beside the runs, which do not wait: a table that several ask for is looked at once.
 */
@ApplicationScoped
class FreshStatistics {

    private static final Logger LOG = Logger.getLogger(FreshStatistics.class);

    /** Rows that a run has stored: fewer change no plan. */
    private static final int MANY = 2_000;

    private static final List<String> LINKED = List.of("ledger_contact", "company", "contact");
    private static final List<String> LISTED =
            List.of("item", "sales_document", "sales_document_line", "payment", "allocation");

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Set<String> due = new LinkedHashSet<>();
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(
            1,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> new Thread(work, "statistics"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final Jdbi jdbi;
    private final StreamProgressStore progress;

    FreshStatistics(Jdbi jdbi, StreamProgressStore progress) {
        this.jdbi = jdbi;
        this.progress = progress;
        beside.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent event) {
        beside.shutdownNow();
    }

    /**
     * Whenever the number of parties looked at has doubled; a sync of a few changes never pays for it.
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

    /** @return ends when all that is asked for by now is done */
    CompletableFuture<Void> refresh(List<String> tables) {
        synchronized (due) {
            due.addAll(tables);
        }
        return CompletableFuture.runAsync(this::work, beside);
    }

    /** One after the other: a transaction over several would hold the first while it waits for the next. */
    private void work() {
        for (String table = next(); table != null; table = next()) {
            String which = table;
            try {
                Reach.across(() -> jdbi.useHandle(h -> h.execute("select refresh_statistics(?)", which)));
            } catch (RuntimeException e) {
                LOG.infof(
                        "The statistics of %s were not refreshed, autovacuum does it later: %s", which, e.getMessage());
            }
        }
    }

    private String next() {
        synchronized (due) {
            String table = due.stream().findFirst().orElse(null);
            due.remove(table);
            return table;
        }
    }
}
